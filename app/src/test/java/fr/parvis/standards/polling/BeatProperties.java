package fr.parvis.standards.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BeatProperties {

    private static final Duration HOUR = Duration.ofHours(1);

    @Property
    void aHealthyFeedKeepsItsBeatToATenth(
            @ForAll @IntRange(min = 1, max = 86_400) int seconds, @ForAll @DoubleRange(max = 1) double chance) {
        Duration every = Duration.ofSeconds(seconds);

        Duration wait = Beat.next(every, 0, Duration.ZERO, HOUR, chance);

        assertThat(wait.toMillis()).isBetween(every.toMillis() * 9 / 10 - 1, every.toMillis() * 11 / 10 + 1);
    }

    @Property
    void aFailingFeedIsAskedNeverSoonerThanHalfItsBeatNorLaterThanTheLongest(
            @ForAll @IntRange(min = 1, max = 86_400) int seconds,
            @ForAll @IntRange(min = 1) int failures,
            @ForAll @DoubleRange(max = 1) double chance) {
        Duration every = Duration.ofSeconds(seconds);

        Duration wait = Beat.next(every, failures, Duration.ZERO, HOUR, chance);

        assertThat(wait).isGreaterThanOrEqualTo(every.dividedBy(2));
        assertThat(wait).isLessThanOrEqualTo(every.compareTo(HOUR) > 0 ? every : HOUR);
    }

    @Property
    void aSourceThatAsksForRestGetsItUpToTheLongest(@ForAll @IntRange(min = 0, max = 999_999) int asked) {
        Duration wait = Beat.next(Duration.ofMinutes(1), 1, Duration.ofSeconds(asked), HOUR, 0.5);

        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(Math.min(asked, 3600)));
        assertThat(wait).isLessThanOrEqualTo(HOUR);
    }
}
