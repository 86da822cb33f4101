package fr.parvis.territory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks at the start and regularly whether another process has changed the territory. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TerritorySettings.class)
class TerritoryConfiguration implements SchedulingConfigurer {

    private final CurrentTerritory current;
    private final MergerAnnouncements mergers;
    private final TerritorySettings settings;

    TerritoryConfiguration(CurrentTerritory current, MergerAnnouncements mergers, TerritorySettings settings) {
        this.current = current;
        this.mergers = mergers;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::lookAround, settings.refresh(), settings.refresh()));
    }

    /** Mergers that a command found while nobody was listening are told at the start. */
    @EventListener(ApplicationReadyEvent.class)
    void lookAround() {
        current.followOthers();
        mergers.tell();
    }
}
