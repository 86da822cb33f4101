package fr.parvis.calendar;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code parvis.calendar.*}.
 *
 * @param folder where the administrator puts newer tables ({@code vacances-scolaires.csv}, {@code jours_feries.csv}); none
 *     by default
 */
@ConfigurationProperties("parvis.calendar")
public record CalendarSettings(@Nullable Path folder) {

    /** The calendars of the release, brought up to date from the folder. */
    public FrenchCalendars calendars() {
        return FrenchCalendars.updatedFrom(folder);
    }
}
