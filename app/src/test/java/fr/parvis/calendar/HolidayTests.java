package fr.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayTests {

    private static final FrenchCalendars FRANCE = CalendarFixtures.FRANCE;

    @Test
    void agreesWithThePublishedTableForEachZoneAndDay() {
        CalendarFile published = new CalendarFile("table", CsvLines.ofResource("published/jours_feries.csv"));
        PublicHolidays table = PublicHolidays.ofTable(published);
        for (HolidayZone zone : HolidayZone.values()) {
            HolidayCalendar calendar = FRANCE.of(zone, null);
            LocalDate.of(2006, 1, 1)
                    .datesUntil(LocalDate.of(2032, 1, 1))
                    .forEach(day -> assertThat(calendar.findPublicHoliday(day))
                            .as("%s %s", zone, day)
                            .isEqualTo(table.find(day, zone)));
        }
    }

    @Test
    void worksOutFromTheLawWhatTheTableSays() {
        for (HolidayZone zone : HolidayZone.values()) {
            LocalDate.of(2018, 1, 1)
                    .datesUntil(LocalDate.of(2032, 1, 1))
                    .forEach(day -> assertThat(HolidayLaw.find(day, zone).isPresent())
                            .as("%s %s", zone, day)
                            .isEqualTo(FRANCE.of(zone, null).isPublicHoliday(day)));
        }
    }

    @Test
    void knowsTheHolidaysOfOnePartOfACountryOnly() {
        LocalDate andrew = LocalDate.of(2026, 11, 30);
        assertThat(elsewhere("gb", "Scotland").isPublicHoliday(andrew)).isTrue();
        assertThat(elsewhere("gb", "England").isPublicHoliday(andrew)).isFalse();
        LocalDate assumption = LocalDate.of(2026, 8, 15);
        assertThat(elsewhere("de", "Bayern").isPublicHoliday(assumption)).isTrue();
        assertThat(elsewhere("de", "Hessen").isPublicHoliday(assumption)).isFalse();
    }

    @Test
    void keepsAHolidayOfOneYearToThatYear() {
        HolidayCalendar land = elsewhere("de", "Hessen");
        assertThat(land.isPublicHoliday(LocalDate.of(2017, 10, 31))).isTrue();
        assertThat(land.isPublicHoliday(LocalDate.of(2018, 10, 31))).isFalse();
    }

    @Test
    void knowsTheSchoolHolidaysOfTheNeighbourAcrossTheRhine() {
        HolidayCalendar land = elsewhere("de", "Baden-Württemberg");
        assertThat(land.schoolDay(LocalDate.of(2014, 7, 31)).isHoliday()).isTrue();
        assertThat(land.schoolDay(LocalDate.of(2014, 7, 30)).isHoliday()).isFalse();
        assertThat(land.schoolDay(LocalDate.of(2024, 10, 31)).name()).isEqualTo("Reformationsfest");
        assertThat(land.schoolDay(LocalDate.of(2040, 8, 1)).kind()).isEqualTo(SchoolDay.Kind.UNKNOWN);
    }

    private static HolidayCalendar elsewhere(String country, String state) {
        return Objects.requireNonNull(HolidaysElsewhere.ofRelease().find(country, state));
    }

    @Test
    void computesEasterBeyondTheTable() {
        HolidayCalendar calendar = FRANCE.of(HolidayZone.METROPOLE, null);
        assertThat(calendar.findPublicHoliday(LocalDate.of(2038, 4, 26))).contains("Lundi de Pâques");
        assertThat(calendar.findPublicHoliday(LocalDate.of(2005, 5, 5))).contains("Ascension");
        assertThat(calendar.isPublicHoliday(LocalDate.of(2038, 4, 23))).isFalse();
        assertThat(FRANCE.of(HolidayZone.ALSACE_MOSELLE, null).findPublicHoliday(LocalDate.of(2038, 4, 23)))
                .contains("Vendredi saint");
    }

    @Test
    void agreesWithThePublishedSchoolCalendarAsFarAsItIsDecided() {
        for (List<String> line : CsvLines.ofResource("published/vacances-scolaires.csv")) {
            LocalDate day = LocalDate.parse(line.getFirst());
            boolean decided = !day.isAfter(FRANCE.schoolHolidaysKnownUntil())
                    && FRANCE.schoolDay(day, SchoolZone.A).kind() != SchoolDay.Kind.UNKNOWN;
            for (SchoolZone zone : SchoolZone.values()) {
                if (decided) {
                    assertThat(FRANCE.schoolDay(day, zone).isHoliday())
                            .as("%s %s", day, zone)
                            .isEqualTo(line.get(1 + zone.ordinal()).equals("True"));
                }
            }
        }
    }

    @Test
    void saysUnknownAfterTheLastHolidaysThatTheTableKnows() {
        assertThat(FRANCE.schoolHolidaysKnownUntil()).isEqualTo(LocalDate.of(2026, 8, 30));
        assertThat(FRANCE.schoolDay(LocalDate.of(2026, 10, 20), SchoolZone.C)).isEqualTo(SchoolDay.UNKNOWN);
        assertThat(FRANCE.schoolDay(LocalDate.of(2026, 2, 25), SchoolZone.C))
                .isEqualTo(SchoolDay.holiday("Vacances d'hiver"));
        assertThat(FRANCE.schoolDay(LocalDate.of(2026, 2, 10), SchoolZone.C)).isEqualTo(SchoolDay.TERM);
    }

    @Test
    void takesANewerSchoolCalendarFromTheFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vacances-scolaires.csv"), """
                date,vacances_zone_a,vacances_zone_b,vacances_zone_c,nom_vacances
                2026-10-17,True,True,True,Vacances de la Toussaint
                2026-10-18,True,True,True,Vacances de la Toussaint
                2026-10-19,False,False,False,
                2027-02-06,False,False,True,Vacances d'hiver
                """);
        FrenchCalendars updated = FrenchCalendars.updatedFrom(folder);
        assertThat(updated.schoolDay(LocalDate.of(2026, 10, 18), SchoolZone.C).isHoliday())
                .isTrue();
        assertThat(updated.schoolDay(LocalDate.of(2026, 10, 19), SchoolZone.C)).isEqualTo(SchoolDay.TERM);
        assertThat(updated.schoolDay(LocalDate.of(2027, 3, 1), SchoolZone.C)).isEqualTo(SchoolDay.UNKNOWN);
    }

    @Test
    void refusesACalendarFileThatIsBroken(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vacances-scolaires.csv"), "date,a,b,c,nom\nhier,True,True,True,Été\n");
        assertThatThrownBy(() -> FrenchCalendars.updatedFrom(folder))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(CalendarError.UNREADABLE_CALENDAR));
    }

    @Test
    void knowsTheZonesOfEachDepartement() {
        assertThat(Departements.listDepartements()).hasSize(107);
        assertThat(Departements.ofCommune("34057").schoolZone()).isEqualTo(SchoolZone.C);
        assertThat(Departements.ofCommune("57463").holidayZone()).isEqualTo(HolidayZone.ALSACE_MOSELLE);
        assertThat(Departements.ofCommune("97411").holidayZone()).isEqualTo(HolidayZone.LA_REUNION);
        assertThat(Departements.getDepartement("2A").findSchoolZone()).isEmpty();
        assertThatThrownBy(() -> Departements.getDepartement("99")).isInstanceOf(BusinessException.class);
    }
}
