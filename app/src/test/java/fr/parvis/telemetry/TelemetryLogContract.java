package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every store behind {@link TelemetryLog} keeps to. */
abstract class TelemetryLogContract {

    static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    abstract TelemetryLog log();

    /** A log that holds at most so many readings at once, and whose store is away. */
    abstract TelemetryLog smallAndAway(int capacity);

    /** A series that nothing was written to. */
    abstract Series series(String device);

    /** What the store itself says is in a series. */
    abstract long kept(Series series);

    @Test
    void keepsWhatItAcknowledges() {
        Series series = series("kept");
        Outcome outcome = append(Reading.of(series, NOON, 12), Reading.of(series, NOON.plusSeconds(1), 13));
        assertThat(outcome.fates()).containsExactly(Fate.RECORDED, Fate.RECORDED);
        assertThat(kept(series)).isEqualTo(2);
    }

    @Test
    void countsARepeatOnce() {
        Series series = series("repeat");
        append(Reading.of(series, NOON, 12));
        assertThat(append(Reading.of(series, NOON, 12)).fates()).containsExactly(Fate.REPEATED);
        assertThat(kept(series)).isEqualTo(1);
    }

    @Test
    void refusesAnotherValueAtTheSameInstant() {
        Series series = series("conflict");
        append(Reading.of(series, NOON, 12));
        assertThat(append(Reading.of(series, NOON, 13)).fates()).containsExactly(Fate.CONFLICTING);
        assertThat(kept(series)).isEqualTo(1);
    }

    @Test
    void recognisesRepeatsAndConflictsWithinOneAppend() {
        Series series = series("within");
        Outcome outcome = append(
                Reading.of(series, NOON, 12),
                Reading.of(series, NOON, 12),
                Reading.of(series, NOON, 14),
                Reading.of(series, NOON.plusSeconds(1), 12));
        assertThat(outcome.fates()).containsExactly(Fate.RECORDED, Fate.REPEATED, Fate.CONFLICTING, Fate.RECORDED);
        assertThat(kept(series)).isEqualTo(2);
    }

    @Test
    void takesReadingsInAnyOrderOfArrival() {
        Series series = series("order");
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            readings.add(Reading.of(series, NOON.plusSeconds(i * 7L), i));
        }
        Collections.shuffle(readings, new Random(7));
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        readings.forEach(reading -> answers.add(log().append(List.of(reading))));
        answers.forEach(answer -> assertThat(answer.join().fates()).containsExactly(Fate.RECORDED));
        assertThat(kept(series)).isEqualTo(500);
    }

    @Test
    void letsTwoSendersOfTheSameReadingsRecordThemOnce() {
        Series series = series("twins");
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<Reading> same = List.of(Reading.of(series, NOON.plusSeconds(i), i));
            answers.add(log().append(same));
            answers.add(log().append(same));
        }
        long recorded = answers.stream()
                .mapToLong(answer -> answer.join().count(Fate.RECORDED))
                .sum();
        assertThat(recorded).isEqualTo(100);
        assertThat(kept(series)).isEqualTo(100);
    }

    @Test
    void keepsHistoryOfAnyMonth() {
        Series series = series("old");
        append(Reading.of(series, Instant.parse("2016-10-04T07:59:42Z"), 61), Reading.of(series, NOON, 12));
        assertThat(kept(series)).isEqualTo(2);
    }

    @Test
    void saysThatItIsBusyInsteadOfTakingMoreThanItCanHold() {
        TelemetryLog small = smallAndAway(10);
        Series series = series("busy");
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(small.append(List.of(Reading.of(series, NOON.plusSeconds(i), i))));
        }
        assertThat(answers)
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(20);
        assertThatThrownBy(() -> answers.getLast().join())
                .hasCauseInstanceOf(BusinessException.class)
                .hasMessageContaining("telemetry.busy");
    }

    @Test
    void answersNothingToNothing() {
        assertThat(log().append(List.of()).join().fates()).isEmpty();
    }

    final Outcome append(Reading... readings) {
        return log().append(List.of(readings)).join();
    }
}
