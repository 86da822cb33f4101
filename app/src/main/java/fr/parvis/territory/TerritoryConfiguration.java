package fr.parvis.territory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks regularly whether another process has changed the territory. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TerritorySettings.class)
class TerritoryConfiguration implements SchedulingConfigurer {

    private final CurrentTerritory current;
    private final TerritorySettings settings;

    TerritoryConfiguration(CurrentTerritory current, TerritorySettings settings) {
        this.current = current;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(current::followOthers, settings.refresh(), settings.refresh()));
    }
}
