package fr.parvis.demo;

import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.DemoTerritory;
import fr.parvis.territory.TownProfile;
import fr.parvis.territory.TownProfiles;
import fr.parvis.ui.FrenchName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * How the towns of the demonstration are reached: the town hall of each, and a telephone number out of those that exist
 * in fiction only (ARCEP, plan national de numérotation: 04 65 71 xx xx). What somebody filled in stays.
 */
@Component
@ConditionalOnProperty("parvis.demo")
class DemoProfiles {

    private final Bodies bodies;
    private final TownProfiles profiles;

    DemoProfiles(Bodies bodies, TownProfiles profiles) {
        this.bodies = bodies;
        this.profiles = profiles;
    }

    void fill() {
        int number = 0;
        for (Body body : towns()) {
            number++;
            if (profiles.of(body.id()).equals(TownProfile.EMPTY)) {
                profiles.change(body.id(), profile(body, number));
            }
        }
    }

    private List<Body> towns() {
        List<Body> towns = new ArrayList<>();
        for (String siren : List.of(DemoTerritory.METROPOLE, DemoTerritory.MINERVOIS)) {
            bodies.findByCode(BodyKind.EPCI, siren).ifPresent(epci -> {
                towns.add(epci);
                towns.addAll(bodies.listCommunes(epci.id()));
            });
        }
        return towns;
    }

    private TownProfile profile(Body body, int number) {
        boolean commune = body.is(BodyKind.COMMUNE);
        String telephone = "04 65 71 %02d %02d".formatted(number / 100, number % 100);
        TownProfile empty = TownProfile.EMPTY;
        return new TownProfile(
                empty.welcome(),
                commune ? hall(body) : seat(body),
                telephone,
                empty.mail(),
                empty.counterHours(),
                commune ? "maire " + FrenchName.with(body.name()) : "présidence du conseil communautaire",
                empty.colours(),
                empty.tileAddress());
    }

    private static String hall(Body commune) {
        String postalCode =
                commune.postalCodes().isEmpty() ? "" : commune.postalCodes().getFirst() + " ";
        return "Hôtel de ville\n" + postalCode + FrenchName.inFull(commune.name());
    }

    /** An EPCI has no post code: it is reached at the town hall of its largest commune. */
    private String seat(Body epci) {
        return bodies.listCommunes(epci.id()).stream()
                .max(Comparator.comparingInt(each -> each.population() == null ? 0 : each.population()))
                .map(DemoProfiles::hall)
                .orElse("");
    }
}
