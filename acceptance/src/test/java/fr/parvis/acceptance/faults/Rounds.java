package fr.parvis.acceptance.faults;

import java.util.stream.IntStream;

/** How often a fault is repeated: {@code -Dparvis.faults.rounds} (3; the full campaign takes 25). */
final class Rounds {

    private static final int ASKED = Integer.getInteger("parvis.faults.rounds", 3);
    private static final int SHORT = 3;
    private static final int SLOWER = 5;

    private Rounds() {}

    static IntStream all() {
        return IntStream.rangeClosed(1, ASKED);
    }

    /** Of what takes long: once, and a fifth of the rounds in the full campaign. */
    static IntStream few() {
        return IntStream.rangeClosed(1, ASKED <= SHORT ? 1 : Math.max(1, ASKED / SLOWER));
    }
}
