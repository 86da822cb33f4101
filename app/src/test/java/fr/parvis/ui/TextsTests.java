package fr.parvis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.KernelError;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTests {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Bundles BUNDLES = Bundles.load();

    private final Texts french = BUNDLES.in(Language.FR, NOW, PARIS);
    private final Texts english = BUNDLES.in(Language.EN, NOW, PARIS);

    @ParameterizedTest
    @CsvSource({
        "0, à l’instant, just now",
        "40, il y a 40 s, 40 s ago",
        "59, il y a 59 s, 59 s ago",
        "3599, il y a 59 min, 59 min ago",
        "7300, il y a 2 h, 2 h ago",
        "172800, il y a 2 jours, 2 days ago",
        "-30, à l’instant, just now"
    })
    void saysHowLongAgo(long seconds, String inFrench, String inEnglish) {
        Instant past = NOW.minusSeconds(seconds);
        assertThat(plain(french.ago(past))).isEqualTo(inFrench);
        assertThat(plain(english.ago(past))).isEqualTo(inEnglish);
    }

    @Test
    void saysTheHourAsFrenchPeopleDo() {
        assertThat(plain(french.time(LocalTime.of(9, 0)))).isEqualTo("9 h");
        assertThat(plain(french.time(LocalTime.of(9, 5)))).isEqualTo("9 h 05");
        assertThat(english.time(LocalTime.of(9, 5))).isEqualTo("9:05");
    }

    @Test
    void saysTheMomentFromToday() {
        assertThat(plain(french.moment(NOW.plus(Duration.ofHours(8))))).isEqualTo("à 18 h");
        assertThat(plain(french.moment(Instant.parse("2026-03-04T08:00:00Z")))).isEqualTo("demain à 9 h");
        assertThat(plain(english.moment(Instant.parse("2026-03-04T08:00:00Z")))).isEqualTo("tomorrow at 9:00");
        assertThat(plain(french.moment(Instant.parse("2026-03-06T13:30:00Z")))).isEqualTo("vendredi à 14 h 30");
    }

    @Test
    void countsDaysInTheTownsZone() {
        Texts lateEvening = BUNDLES.in(Language.FR, Instant.parse("2026-03-03T22:59:00Z"), PARIS);
        assertThat(plain(lateEvening.moment(Instant.parse("2026-03-03T23:00:00Z"))))
                .isEqualTo("ce soir à minuit");
        Texts inTheIndianOcean =
                BUNDLES.in(Language.FR, Instant.parse("2026-03-03T22:59:00Z"), ZoneId.of("Indian/Reunion"));
        assertThat(plain(inTheIndianOcean.moment(Instant.parse("2026-03-03T23:00:00Z"))))
                .isEqualTo("à 3 h");
    }

    @Test
    void writesDatesOut() {
        assertThat(french.date(LocalDate.of(2026, 5, 1))).isEqualTo("vendredi 1er mai 2026");
        assertThat(english.date(LocalDate.of(2026, 5, 1))).isEqualTo("Friday 1 May 2026");
        assertThat(french.day(LocalDate.of(2026, 3, 2))).isEqualTo("hier");
        assertThat(french.day(LocalDate.of(2026, 3, 10))).isEqualTo("mardi 10 mars");
    }

    @Test
    void groupsThousands() {
        assertThat(plain(french.number(34969))).isEqualTo("34 969");
        assertThat(english.number(34969)).isEqualTo("34,969");
        assertThat(plain(french.percent(0.42))).isEqualTo("42 %");
    }

    @Test
    void tellsARefusalInWords() {
        BusinessException refusal = new BusinessException(KernelError.NOT_ON_EARTH, 91, 2);
        assertThat(french.title(refusal.key())).isEqualTo("Position impossible");
        assertThat(french.detail(refusal)).contains("91, 2").contains("n’existe pas");
    }

    @Test
    void keepsAFrenchColonOnTheLineOfItsWord() {
        assertThat(french.get("ui.figure.usually", "calme")).isEqualTo("D’habitude à cette heure\u00a0: calme");
        assertThat(french.get("error.places.no-such-place.detail", "x")).contains("«\u00a0x\u00a0»");
        assertThat(english.get("ui.figure.usually", "quiet")).doesNotContain("\u00a0");
    }

    @Test
    void doesNotSayTwiceThatAPlaceIsClosed() {
        Trust byOfficer =
                new Trust(Trust.State.CLOSED, TrustReason.SAID_BY_OFFICER, NOW.minusSeconds(600), "attendant");
        assertThat(plain(french.trust(byOfficer))).isEqualTo("dit par une personne sur place il y a 10 min");
        Trust bySource = new Trust(Trust.State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, NOW, "P1");
        assertThat(french.trust(bySource)).isEqualTo("dit par le capteur à l’instant");
    }

    @Test
    void doesNotSayTwiceThatAPersonSaidIt() {
        Trust now = new Trust(Trust.State.MANUAL, TrustReason.SAID_BY_OFFICER, NOW, "attendant");
        assertThat(french.trust(now)).isEqualTo("à l’instant");
        Trust earlier = new Trust(Trust.State.MANUAL, TrustReason.SAID_BY_OFFICER, NOW.minusSeconds(600), "attendant");
        assertThat(plain(french.trust(earlier))).isEqualTo("il y a 10 min");
        Trust closed = new Trust(Trust.State.CLOSED, TrustReason.SAID_BY_OFFICER, NOW, "attendant");
        assertThat(french.trust(closed)).isEqualTo("dit par une personne sur place à l’instant");
        assertThat(english.trust(closed)).isEqualTo("told by somebody on site just now");
    }

    @Test
    void saysOfACorrectedFigureWhenItWasMeasuredToo() {
        Trust known =
                new Trust(Trust.State.MANUAL, TrustReason.CORRECTED, NOW, "services techniques", NOW.minusSeconds(600));
        assertThat(plain(french.trust(known)))
                .isEqualTo("mesuré il y a 10 min, corrigé à l’instant (services techniques)");
        Trust unknown = new Trust(Trust.State.MANUAL, TrustReason.CORRECTED, NOW, "services techniques");
        assertThat(french.trust(unknown)).isEqualTo("à l’instant (services techniques)");
    }

    @Test
    void countsNothingAndOneAlikeInFrenchOnly() {
        assertThat(french.get("ui.figure.free", 0)).isEqualTo("place libre");
        assertThat(french.get("places.unit.free", 0L)).isEqualTo("place libre");
        assertThat(french.get("places.unit.present", 1L)).isEqualTo("personne");
        assertThat(french.get("places.unit.free", 2L)).isEqualTo("places libres");
        assertThat(english.get("places.unit.free", 0L)).isEqualTo("free spaces");
        assertThat(plain(french.get("ui.figure.present.of", 74, 174))).isEqualTo("personnes sur 174");
        assertThat(english.get("ui.figure.present.of", 74, 174)).isEqualTo("of 174 people");
    }

    @Test
    void showsTheKeyOfATextThatNobodyWrote() {
        assertThat(french.get("nobody.wrote.this", 3)).isEqualTo("nobody.wrote.this");
    }

    @Test
    void saysSinceWhenASensorIsSilent() {
        Trust silent = new Trust(Trust.State.STALE, TrustReason.SILENT, NOW.minusSeconds(7300), "P1");
        assertThat(plain(french.trust(silent))).isEqualTo("le capteur ne répond plus depuis 2 h");
        assertThat(plain(english.trust(silent))).isEqualTo("the sensor has been silent for 2 h");
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryStateOfTrust(Trust.State state) {
        Trust dated = new Trust(state, TrustReason.NONE, NOW.minusSeconds(60), "P1");
        Trust undated = new Trust(state, TrustReason.NO_SENSOR, null, "P1");
        for (Texts texts : new Texts[] {french, english}) {
            assertThat(texts.trust(dated)).isNotBlank().doesNotContain("ui.");
            assertThat(texts.trust(undated)).isNotBlank().doesNotContain("ui.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryReason(TrustReason reason) {
        Trust doubtful = new Trust(Trust.State.DOUBTFUL, reason, NOW, "P1");
        assertThat(french.trust(doubtful)).isNotBlank().doesNotContain("ui.");
        assertThat(english.trust(doubtful)).isNotBlank().doesNotContain("ui.");
    }

    /** With ordinary spaces, to read the expectation. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
