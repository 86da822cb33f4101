package fr.parvis.demo;

import fr.parvis.database.DataFolder;
import fr.parvis.doors.PublicDoor;
import fr.parvis.territory.DemoTerritory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sets the demonstration up at its first start, then writes what to play and where to go into {@code <data>/demo}. */
@Component
@ConditionalOnProperty("parvis.demo")
class DemoTown implements ApplicationRunner {

    private static final int WEEKS_OF_HISTORY = 6;

    private final DemoTerritory territory;
    private final DemoProfiles profiles;
    private final DemoDesks desks;
    private final DemoPlaces places;
    private final PublicDoor door;
    private final Path folder;
    private final int mqttPort;

    DemoTown(
            DemoTerritory territory,
            DemoProfiles profiles,
            DemoDesks desks,
            DemoPlaces places,
            PublicDoor door,
            DataFolder data,
            @Value("${PARVIS_MQTT_PORT:1883}") int mqttPort) {
        this.territory = territory;
        this.profiles = profiles;
        this.desks = desks;
        this.places = places;
        this.door = door;
        this.folder = data.path().resolve("demo");
        this.mqttPort = mqttPort;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Files.createDirectories(folder);
        Path plan = folder.resolve("sensors.json");
        if (!Files.exists(plan)) {
            territory.load();
            profiles.fill();
            desks.open();
            write(plan, plan(places.open()));
        } else {
            write(plan, plan(read(plan).sensors())); // the doors may be elsewhere this time
        }
        Files.writeString(folder.resolve("welcome.txt"), welcome());
    }

    private SensorPlan plan(List<SensorPlan.Sensor> sensors) {
        return new SensorPlan("tcp://127.0.0.1:" + mqttPort, address(""), "Europe/Paris", WEEKS_OF_HISTORY, sensors);
    }

    private static SensorPlan read(Path plan) throws IOException {
        return JsonMapper.shared().readValue(Files.readAllBytes(plan), SensorPlan.class);
    }

    private static void write(Path plan, SensorPlan written) throws IOException {
        Path draft = plan.resolveSibling("sensors.json.draft");
        Files.write(draft, JsonMapper.shared().writeValueAsBytes(written));
        Files.move(draft, plan, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + door.port() + path;
    }

    private String welcome() {
        return """

                Parvis est ouvert.

                  Montpellier, quartier par quartier   %s
                  Clapiers, et la piscine de la Métropole  %s
                  Olonzac, une petite ville sans capteur   %s
                  L’écran du hall                      %s
                  Se connecter, en un clic             %s
                    Claire Vidal, administration · Marc Bonnet, agent d’accueil · Inès Roca, maître-nageuse
                    Paul Serres, services techniques · Anne Castel, élue · Hugo Lacan, police · Lina Ferrer, habitante

                Ctrl-C arrête tout ; rien n’est perdu, ./parvis demo reprend.

                """.formatted(
                        address("/montpellier"),
                        address("/clapiers"),
                        address("/olonzac"),
                        address("/montpellier/ecran"),
                        address("/connexion"));
    }
}
