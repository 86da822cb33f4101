package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BelievedPastTests {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    @Test
    void learnsNothingFromASensorThatStandsStill() {
        assertThat(BelievedPast.of(hours(24 * 28, hour -> 126, 200))).isEmpty();
    }

    @Test
    void leavesOutTheDaysOnWhichItStoodStillOnly() {
        List<PastMoment> past = hours(24 * 7, hour -> hour >= 48 && hour < 96 ? 126 : hour % 24, 200);
        assertThat(BelievedPast.of(past)).hasSize(24 * 5);
    }

    @Test
    void believesAnEmptyParkAndRideAndAFullOne() {
        assertThat(BelievedPast.of(hours(60, hour -> 0, 200))).hasSize(60);
        assertThat(BelievedPast.of(hours(60, hour -> 200, 200))).hasSize(60);
    }

    @Test
    void believesTheQuietSundaysOfASmallTown() {
        List<PastMoment> weeks = hours(24 * 28, hour -> hour % 168 >= 130 ? 5 : hour % 24, 40);
        assertThat(BelievedPast.of(weeks)).hasSize(24 * 28);
    }

    @Test
    void leavesOutWhatCannotBe() {
        assertThat(BelievedPast.of(hours(10, hour -> hour % 2 == 0 ? -40 : 10, 64)))
                .hasSize(5)
                .allMatch(hour -> hour.occupied() == 10);
        assertThat(BelievedPast.of(hours(10, hour -> hour % 2 == 0 ? 90 : 10, 64)))
                .hasSize(5);
    }

    private static List<PastMoment> hours(int count, IntToDoubleFunction occupied, int capacity) {
        return IntStream.range(0, count)
                .mapToObj(hour ->
                        new PastMoment(START.plus(Duration.ofHours(hour)), occupied.applyAsDouble(hour), capacity))
                .toList();
    }
}
