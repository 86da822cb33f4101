package fr.parvis.ui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The bar of a figure: a row of twenty paving stones, each a twentieth of the capacity. A laid stone is filled, a missing
 * one is an outline, so that it reads without colour; the usual level is a notch.
 */
public final class Stones {

    public static final int COUNT = 20;
    private static final int PITCH = 16;

    private Stones() {}

    /** One stone: its left edge in user units and whether it is laid. */
    public record Stone(int x, boolean laid) {}

    /** The stones for a fill of 0 to 1: none only when empty, all only when full. */
    public static List<Stone> of(double fill) {
        int laid = laid(fill);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Stone(i * PITCH, i < laid))
                .toList();
    }

    /** Where the notch of the usual level stands. */
    public static int notch(double fill) {
        return (int) Math.round(Math.clamp(fill, 0, 1) * COUNT * PITCH) - 1;
    }

    private static int laid(double fill) {
        if (fill <= 0) {
            return 0;
        }
        return fill >= 1 ? COUNT : Math.clamp(Math.round(fill * COUNT), 1, COUNT - 1);
    }
}
