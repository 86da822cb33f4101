package fr.parvis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The modular monolith. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Parvis")
public class ParvisApplication {

    static void start(String... arguments) {
        SpringApplication.run(ParvisApplication.class, arguments);
    }
}
