package fr.parvis.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public and school holidays of France. Immutable; build it once.
 *
 * <p>Sources, both under Licence Ouverte 2.0: public holidays from <em>etalab/jours-feries-france-data</em> (2006 to
 * 2031, worked out from the law before and after), school holidays from <em>AntoineAugusti/vacances-scolaires</em>.
 */
public final class FrenchCalendars {

    private final PublicHolidays publicHolidays;
    private final SchoolHolidays schoolHolidays;

    private FrenchCalendars(PublicHolidays publicHolidays, SchoolHolidays schoolHolidays) {
        this.publicHolidays = publicHolidays;
        this.schoolHolidays = schoolHolidays;
    }

    /** The tables that come with this release. */
    public static FrenchCalendars ofRelease() {
        return new FrenchCalendars(PublicHolidays.ofRelease(), SchoolHolidays.ofRelease());
    }

    /**
     * The tables of this release, each replaced by the file of the same name in {@code folder}, if there is one that
     * reaches further: {@code jours_feries.csv} and {@code vacances-scolaires.csv}, in the form in which their sources
     * publish them.
     *
     * @throws fr.parvis.kernel.BusinessException {@link CalendarError#UNREADABLE_CALENDAR}
     */
    public static FrenchCalendars updatedFrom(@Nullable Path folder) {
        FrenchCalendars release = ofRelease();
        if (folder == null) {
            return release;
        }
        return new FrenchCalendars(
                CalendarFile.in(folder, "jours_feries.csv")
                        .map(PublicHolidays::ofTable)
                        .filter(newer -> newer.lastKnownYear() > release.publicHolidays.lastKnownYear())
                        .orElse(release.publicHolidays),
                CalendarFile.in(folder, "vacances-scolaires.csv")
                        .map(SchoolHolidays::ofDays)
                        .filter(newer -> newer.knownUntil().isAfter(release.schoolHolidays.knownUntil()))
                        .orElse(release.schoolHolidays));
    }

    /** The calendar of a département. */
    public HolidayCalendar of(Departement departement) {
        return of(departement.holidayZone(), departement.schoolZone());
    }

    /** @param schoolZone null where the school calendar is not one of the three zones': answers are then unknown */
    public HolidayCalendar of(HolidayZone zone, @Nullable SchoolZone schoolZone) {
        return new HolidayCalendar() {
            @Override
            public Optional<String> findPublicHoliday(LocalDate date) {
                return publicHolidays.find(date, zone);
            }

            @Override
            public SchoolDay schoolDay(LocalDate date) {
                return schoolZone == null ? SchoolDay.UNKNOWN : schoolHolidays.at(date, schoolZone);
            }
        };
    }

    /** Whether {@code date} is in the school holidays of a zone. */
    public SchoolDay schoolDay(LocalDate date, SchoolZone zone) {
        return schoolHolidays.at(date, zone);
    }

    /** The last day about which the school calendar says anything: time to look for a newer file. */
    public LocalDate schoolHolidaysKnownUntil() {
        return schoolHolidays.knownUntil();
    }
}
