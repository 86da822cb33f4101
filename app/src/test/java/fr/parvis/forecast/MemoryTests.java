package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTests {

    private static final long START = 1_000_000L * Memory.DAY;

    @Test
    void keepsTheLastObservationOfFiveMinutes() {
        Memory memory = new Memory();
        memory.put(START + 10, 1);
        memory.put(START + 77, 2);
        memory.put(START + 310, 3);

        assertThat(memory.nearest(START + 10, 300)).isEqualTo(2);
        assertThat(memory.nearest(START + 290, 300)).isEqualTo(3);
    }

    @Test
    void answersWithinReachOnly() {
        Memory memory = new Memory();
        memory.put(START, 1);
        memory.put(START + 3600, 3);

        assertThat(memory.nearest(START + 1800, 1200)).isNaN();
        assertThat(memory.at(START + 1800, 1200)).isNaN();
        assertThat(memory.at(START + 1800, 1800)).isEqualTo(2);
        assertThat(memory.at(START + 1000, 1200)).isEqualTo(1);
        assertThat(memory.nearest(START + 1800, 1800))
                .as("the earlier of two as near")
                .isEqualTo(1);
    }

    @Test
    void remembersFiveWeeksAndNoMore() {
        Memory memory = new Memory();
        long last = START;
        for (int step = 0; step < 60 * 288; step++) {
            last = START + step * 300L;
            memory.put(last, step);
        }

        assertThat(memory.nearest(last - 35 * Memory.DAY, 0)).isEqualTo(60 * 288 - 1 - 35 * 288);
        assertThat(memory.nearest(last - 36 * Memory.DAY, 300)).isNaN();
    }
}
