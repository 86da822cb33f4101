package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Each room uses only what lies below it, and only through its door. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ParvisApplication.class);

    @Test
    void everyRoomUsesOnlyWhatItMay() {
        modules.verify();
    }

    @Test
    void thePlanOfTheHouseIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml();
        assertThat(Path.of("target/spring-modulith-docs/components.puml"))
                .content()
                .contains("Places");
    }
}
