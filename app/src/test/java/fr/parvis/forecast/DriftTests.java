package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class DriftTests {

    private static final long START = 1_000_000L * Memory.DAY;

    private static double after(int days, LongToDoubleFunction levelAtHour) {
        Memory memory = new Memory();
        Drift drift = new Drift();
        for (long hour = 0; hour < days * 24L; hour++) {
            long wall = START + hour * 3600;
            memory.put(wall, levelAtHour.applyAsDouble(hour));
            drift.add(memory, wall, levelAtHour.applyAsDouble(hour), 600);
        }
        return drift.value();
    }

    @Test
    void isUnknownInTheFirstWeek() {
        assertThat(after(7, hour -> hour)).isZero();
    }

    @Test
    void isUnderNoughtWhereWeeksAreAlike() {
        assertThat(after(21, hour -> hour / 24 % 7 < 5 ? hour % 24 : 0)).isLessThan(-1);
    }

    @Test
    void isOverNoughtWhereHabitsJustChanged() {
        assertThat(after(21, hour -> hour % 24 + hour / 24.0)).isGreaterThan(1);
    }

    @Test
    void doesNotMindTheScale() {
        LongToDoubleFunction level = hour -> hour % 24 + hour / 24.0;

        assertThat(after(21, hour -> 1000 * level.applyAsDouble(hour))).isCloseTo(after(21, level), within(1e-3));
    }
}
