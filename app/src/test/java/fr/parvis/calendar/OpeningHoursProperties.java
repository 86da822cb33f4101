package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.parvis.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class OpeningHoursProperties {

    private static final String PIECES =
            "Mo|Tu|We-Fr|Sa,Su|PH|SH|Jan|Feb 29|Mar-May|week 01-53/2|2026|easter -2 days|Su[-1]|08:00|10:00-12:00|"
                    + "20:00+|sunset-02:00|(sunrise+01:00)|off|open|unknown|24/7|\"x\"|;|,|-|:|/|+|[|]|||| |à|8h30|lundi|1er|99";

    @Property(tries = 500)
    void neverThrowsAnythingButARefusal(@ForAll @StringLength(max = 300) String text) {
        evaluate(text);
    }

    @Property(tries = 1_000)
    void neverThrowsAnythingButARefusalOnAlmostHours(@ForAll("almostHours") String text) {
        evaluate(text);
    }

    /** The longest text there may be, all of the costliest piece: ten years ahead and a fortnight minute by minute. */
    @Property(tries = 40)
    void answersTheHeaviestHoursInTime(@ForAll("pieces") String piece, @ForAll("joints") String joint) {
        String heavy = (piece + joint).repeat(2_000 / (piece.length() + joint.length()));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> evaluate(heavy));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "00:00-48:00/1",
                "00:00-47:59 off",
                "(sunset+00:01)-(sunrise+00:02) off",
                "easter -366 days off",
                "week 01-53/2 SH off",
                "Mo[-1] -6 days 22:00+ off",
                "PH,SH,PH -1 day off",
                "“",
                "lundi");
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of(";", ",", "||", " ", "");
    }

    @Property(tries = 300)
    void saysTheSameOfAMomentAsOfThePeriodAroundIt(
            @ForAll("almostHours") String text, @ForAll @IntRange(max = 525_600) int minute) {
        Instant moment = at("2026-01-01T00:00").plus(Duration.ofMinutes(minute));
        read(text).ifPresent(hours -> {
            boolean inside = hours.intervals(moment, moment.plusSeconds(60), CASTELNAU).stream()
                    .anyMatch(open -> !moment.isBefore(open.from()) && moment.isBefore(open.to()));
            assertThat(hours.stateAt(moment, CASTELNAU).isClosed()).as(text).isEqualTo(!inside);
        });
    }

    @Property(tries = 300)
    void changesWhenItSaysItWillAndNotBefore(
            @ForAll("almostHours") String text, @ForAll @IntRange(max = 525_600) int minute) {
        Instant moment = at("2026-01-01T00:00").plus(Duration.ofMinutes(minute));
        read(text)
                .flatMap(hours -> hours.nextChange(moment, CASTELNAU).map(next -> List.of(hours, next)))
                .ifPresent(found -> {
                    OpeningHours hours = (OpeningHours) found.getFirst();
                    Instant next = (Instant) found.getLast();
                    Openness now = hours.stateAt(moment, CASTELNAU).openness();
                    assertThat(hours.stateAt(next, CASTELNAU).openness())
                            .as(text)
                            .isNotEqualTo(now);
                    assertThat(hours.stateAt(next.minusSeconds(1), CASTELNAU).openness())
                            .as(text)
                            .isEqualTo(now);
                });
    }

    @Provide
    Arbitrary<String> almostHours() {
        return Arbitraries.of(PIECES.split("\\|"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> String.join(" ", words));
    }

    private static void evaluate(String text) {
        read(text).ifPresent(hours -> {
            hours.nextChange(at("2026-11-22T09:00"), CASTELNAU);
            hours.intervals(at("2026-03-25T00:00"), at("2026-04-05T00:00"), CASTELNAU);
        });
    }

    private static Optional<OpeningHours> read(String text) {
        try {
            return Optional.of(OpeningHours.parse(text));
        } catch (BusinessException refused) {
            assertThat(refused.key()).isInstanceOf(CalendarError.class);
            return Optional.empty();
        }
    }
}
