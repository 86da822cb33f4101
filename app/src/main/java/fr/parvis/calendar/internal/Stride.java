package fr.parvis.calendar.internal;

import java.util.List;

/** Numbers from {@code first} to {@code last}, both included, every {@code step}. */
record Stride(int first, int last, int step) {

    boolean holds(int number) {
        return number >= first && number <= last && (number - first) % step == 0;
    }

    static boolean any(List<Stride> strides, int number) {
        for (Stride stride : strides) {
            if (stride.holds(number)) {
                return true;
            }
        }
        return false;
    }
}
