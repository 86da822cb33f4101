package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
    void listsDaysAsEachLanguageDoes() {
        OpeningHours market = OpeningHours.parse("Mo,Tu,Th,Fr 09:00-12:00");
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(plain(FRENCH.all(market, day, CASTELNAU).getFirst()))
                .isEqualTo("Ouvert le lundi, le mardi, le jeudi et le vendredi de 9 h à 12 h.");
        assertThat(ENGLISH.all(market, day, CASTELNAU).getFirst())
                .isEqualTo("Open on Monday, Tuesday, Thursday and Friday from 9:00 to 12:00.");
    }

    @Test
    void saysTheWholeWeek() {
        assertThat(FRENCH.all(TOWN_HALL, LocalDate.of(2026, 11, 22), CASTELNAU).stream()
                        .map(OpeningHoursSentenceTests::plain))
                .containsExactly(
                        "Ouvert du lundi au vendredi de 8 h à 12 h et de 13 h 30 à 18 h ; le samedi de 9 h à 12 h.",
                        "Fermé les jours fériés.",
                        "Exceptionnellement fermé le 24 décembre 2026 (inventaire).");
        assertThat(ENGLISH.all(TOWN_HALL, LocalDate.of(2026, 12, 25), CASTELNAU))
                .containsExactly(
                        "Open from Monday to Friday from 8:00 to 12:00 and from 13:30 to 18:00; on Saturday from 9:00 to"
                                + " 12:00.",
                        "Closed on public holidays.");
    }

    @Test
    void saysTheComingDaysWhereNoFormCanHoldTheHours() {
        OpeningHours park = OpeningHours.parse("week 01-53/2 Mo-Fr 10:00-12:00");
        assertThat(FRENCH.all(park, LocalDate.of(2026, 11, 22), CASTELNAU))
                .containsExactly("Fermé pendant les sept prochains jours.");
        assertThat(plain(FRENCH.all(park, LocalDate.of(2026, 11, 29), CASTELNAU).getFirst()))
                .startsWith("Dans les sept prochains jours, ouvert du lundi au vendredi de 10 h à 12 h");
    }

    @Test
    void saysTheSeasonInWinter() {
        assertThat(week("Jun 15-Sep 05: Mo-Su 11:00-19:00"))
                .containsExactly(
                        "Du 15 juin au 5 septembre : tous les jours de 11 h à 19 h.", "Fermé le reste de l’année.");
        assertThat(FRENCH.season(OpeningHours.parse("Nov-Feb Sa 10:00-12:00")).getFirst())
                .startsWith("Du 1er novembre au 29 février");
        assertThat(FRENCH.season(TOWN_HALL)).isEmpty();
    }

    @Test
    void doesNotCallMidnightOfTomorrowTonight() {
        String strike = "24/7; 2026 Nov 23 off \"grève\"";
        assertThat(now(strike, "2026-11-23T10:00")).isEqualTo("Fermé aujourd’hui (grève), ouvre demain");
        assertThat(now("Mo 08:00-24:00", "2026-11-23T10:00")).isEqualTo("Ouvert, ferme à minuit");
    }

    @Test
    void doesNotCallClosedWhatIsOnlyUncertain() {
        assertThat(week("Mo-Sa 17:00+"))
                .containsExactly("Sans heure de fermeture fixée : du lundi au samedi à partir de 17 h.");
        assertThat(week("Mo 14:00-18:00 unknown \"selon affluence\""))
                .containsExactly(
                        "Dans les sept prochains jours, ouverture possible le lundi de 14 h à 18 h (selon affluence).");
        assertThat(week("Mo-Fr 09:00-12:00 || \"sur rendez-vous\""))
                .containsExactly(
                        "Dans les sept prochains jours, ouvert du lundi au vendredi de 9 h à 12 h.",
                        "En dehors de ces heures : sur rendez-vous.");
        assertThat(now("\"sur rendez-vous\"", "2026-11-23T10:00")).isEqualTo("Peut-être ouvert (sur rendez-vous)");
    }

    @Test
    void saysThatItPerhapsClosesRatherThanThatItOpens() {
        assertThat(now("Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", "2026-11-23T10:00"))
                .isEqualTo("Ouvert, ferme peut-être à 12 h");
        assertThat(now("Mo-Sa 17:00+", "2026-11-23T10:00")).isEqualTo("Fermé, ouverture possible à 17 h");
    }

    @Test
    void namesTheWeekdayOfADateAndTheYearOnlyWhenItIsAnother() {
        assertThat(now("Sa[1] 10:00-12:00", "2026-11-23T10:00"))
                .isEqualTo("Fermé aujourd’hui, ouvre le samedi 5 décembre à 10 h");
        assertThat(now("PH 10:00-12:00", "2026-12-25T13:00")).endsWith(", ouvre le vendredi 1er janvier 2027 à 10 h");
        assertThat(now("Mo 00:00-06:00", "2026-11-24T10:00")).isEqualTo("Fermé aujourd’hui, ouvre lundi à 0 h");
    }

    @Test
    void saysMonthAndYearOfAnExceptionOnce() {
        assertThat(week("Tu 09:00-12:00; 2026 Dec 22-2026 Dec 31 off \"travaux\"")
                        .getLast())
                .isEqualTo("Exceptionnellement fermé du 22 au 31 décembre 2026 (travaux).");
        assertThat(week("Tu 09:00-12:00; 2026 Nov 22-2026 Dec 31 off").getLast())
                .isEqualTo("Exceptionnellement fermé du 22 novembre au 31 décembre 2026.");
        assertThat(week("Tu 09:00-12:00; 2026 Dec 22-2027 Jan 01 off").getLast())
                .isEqualTo("Exceptionnellement fermé du 22 décembre 2026 au 1er janvier 2027.");
    }

    @Test
    void saysAMomentAsAMomentAndAWholeDayAsOne() {
        assertThat(week("Mo 12:00")).containsExactly("Dans les sept prochains jours, ouvert le lundi à 12 h.");
        assertThat(week("24/7")).containsExactly("Ouvert tous les jours 24 h sur 24.");
    }

    private static String now(String hours, String moment) {
        return plain(FRENCH.now(OpeningHours.parse(hours), at(moment), CASTELNAU));
    }

    private static List<String> week(String hours) {
        return FRENCH.all(OpeningHours.parse(hours), LocalDate.of(2026, 11, 22), CASTELNAU).stream()
                .map(OpeningHoursSentenceTests::plain)
                .toList();
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
