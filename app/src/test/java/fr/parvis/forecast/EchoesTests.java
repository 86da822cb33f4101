package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoesTests {

    private static final long START = 1_000_000L * Memory.DAY;
    private static final long NOON = START + 30 * Memory.DAY + 12 * 3600;

    /** Thirty days of hours at {@code usual}, but for one day {@code ago} at {@code odd}. */
    private static Memory month(double usual, int ago, double odd) {
        Memory memory = new Memory();
        for (long wall = START; wall <= NOON; wall += 3600) {
            boolean then = Math.ceilDiv(NOON - wall, Memory.DAY) == ago;
            memory.put(wall, then ? odd : usual);
        }
        return memory;
    }

    @Test
    void forgiveOneOddDay() {
        for (int ago : new int[] {1, 2, 7, 14}) {
            Echoes echoes = Echoes.of(month(10, ago, 90), NOON, NOON + Memory.DAY, 1000);

            assertThat(echoes.daily(0)).as("%d days ago", ago).isEqualTo(10);
            assertThat(echoes.weekly(0)).as("%d days ago", ago).isEqualTo(10);
            assertThat(echoes.with(10)).as("%d days ago", ago).isEqualTo(10);
        }
    }

    @Test
    void sayTheLatestWhereOnlyTwoAreKnown() {
        Memory memory = new Memory();
        memory.put(NOON - 7 * Memory.DAY, 3);
        memory.put(NOON, 5);

        assertThat(Echoes.of(memory, NOON, NOON + 7 * Memory.DAY, 1000).weekly(0))
                .isEqualTo(5);
    }

    @Test
    void sayWhatTheyAreToldWhereNothingIsKnown() {
        Echoes echoes = Echoes.of(new Memory(), NOON, NOON + 3600, 1000);

        assertThat(echoes.daily(7)).isEqualTo(7);
        assertThat(echoes.weekly(8)).isEqualTo(8);
        assertThat(echoes.with(9)).isEqualTo(9);
    }
}
