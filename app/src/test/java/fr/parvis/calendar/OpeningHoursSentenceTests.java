package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpeningHoursSentenceTests {

    private static final OpeningHours TOWN_HALL =
            OpeningHours.parse("Mo-Fr 08:00-12:00,13:30-18:00; Sa 09:00-12:00; PH off; 2026 Dec 24 off \"inventaire\"");
    private static final OpeningHoursSentence FRENCH = OpeningHoursSentence.in(Locale.FRANCE);
    private static final OpeningHoursSentence ENGLISH = OpeningHoursSentence.in(Locale.UK);

    @Test
    void saysWhenItCloses() {
        assertThat(french("2026-11-23T15:00")).isEqualTo("Ouvert, ferme à 18 h");
        assertThat(english("2026-11-23T15:00")).isEqualTo("Open, closes at 18:00");
    }

    @Test
    void saysWhenItOpensAgain() {
        assertThat(french("2026-11-23T12:30")).isEqualTo("Fermé, ouvre à 13 h 30");
        assertThat(french("2026-11-23T19:00")).isEqualTo("Fermé, ouvre demain à 8 h");
        assertThat(french("2026-11-22T10:00")).isEqualTo("Fermé aujourd’hui, ouvre demain à 8 h");
        assertThat(french("2026-11-21T13:00")).isEqualTo("Fermé, ouvre lundi à 8 h");
    }

    @Test
    void namesTheHolidayThatClosesIt() {
        assertThat(french("2026-11-11T10:00")).isEqualTo("Fermé aujourd’hui (11 novembre), ouvre demain à 8 h");
        assertThat(english("2026-05-14T10:00")).isEqualTo("Closed today (Ascension), opens tomorrow at 8:00");
    }

    @Test
    void givesTheReasonOfAnException() {
        assertThat(french("2026-12-24T10:00")).startsWith("Fermé aujourd’hui (inventaire), ouvre samedi à 9 h");
    }

    @Test
    void doesNotPromiseAClosingTimeThatNobodyWrote() {
        OpeningHours bar = OpeningHours.parse("Mo-Sa 17:00+");
        assertThat(plain(FRENCH.now(bar, at("2026-11-23T20:00"), CASTELNAU)))
                .isEqualTo("Peut-être encore ouvert : l’heure de fermeture n’est pas fixée");
    }

    @Test
    void saysTheWholeWeek() {
        assertThat(FRENCH.all(TOWN_HALL, LocalDate.of(2026, 11, 22), CASTELNAU).stream()
                        .map(OpeningHoursSentenceTests::plain))
                .containsExactly(
                        "Ouvert du lundi au vendredi de 8 h à 12 h et de 13 h 30 à 18 h et le samedi de 9 h à 12 h.",
                        "Fermé les jours fériés.",
                        "Exceptionnellement fermé le 24 décembre 2026 (inventaire).");
        assertThat(ENGLISH.all(TOWN_HALL, LocalDate.of(2026, 12, 25), CASTELNAU))
                .containsExactly(
                        "Open from Monday to Friday from 8:00 to 12:00 and from 13:30 to 18:00 and on Saturday from 9:00"
                                + " to 12:00.",
                        "Closed on public holidays.");
    }

    @Test
    void saysTheComingDaysWhereNoFormCanHoldTheHours() {
        OpeningHours park = OpeningHours.parse("week 01-53/2 Mo-Fr 10:00-12:00");
        assertThat(FRENCH.all(park, LocalDate.of(2026, 11, 22), CASTELNAU))
                .containsExactly("Fermé dans les sept jours.");
        assertThat(plain(FRENCH.all(park, LocalDate.of(2026, 11, 29), CASTELNAU).getFirst()))
                .startsWith("Dans les sept jours, ouvert du lundi au vendredi de 10 h à 12 h");
    }

    private static String french(String moment) {
        return plain(FRENCH.now(TOWN_HALL, at(moment), CASTELNAU));
    }

    @Test
    void keepsNumbersAndTheirUnitOnOneLine() {
        assertThat(FRENCH.now(TOWN_HALL, at("2026-11-23T12:30"), CASTELNAU)).endsWith("13\u00a0h\u00a030");
    }

    /** With ordinary spaces for the unbreakable ones. */
    private static String plain(String sentence) {
        return sentence.replace('\u00a0', ' ');
    }

    private static String english(String moment) {
        return ENGLISH.now(TOWN_HALL, at(moment), CASTELNAU);
    }
}
