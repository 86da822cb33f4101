package fr.parvis.forecast;

import java.util.Arrays;

/**
 * The last five weeks of a series in wall-clock time, one observation per quarter of an hour: constant memory, lookup
 * in constant time.
 */
final class Memory {

    static final long DAY = 86_400;
    private static final long SLOT = 900;
    private static final int SLOTS = 5 * 7 * 96 + 8;

    private final long[] walls = new long[SLOTS];
    private final float[] values = new float[SLOTS];

    Memory() {
        Arrays.fill(walls, Long.MIN_VALUE / 2);
    }

    void put(long wall, double value) {
        int slot = slot(wall);
        walls[slot] = wall;
        values[slot] = (float) value;
    }

    /** The value at a wall-clock second, between the two neighbours or the one within reach; NaN when none is. */
    double at(long wall, long reach) {
        int before = neighbour(wall, reach, -1);
        int after = neighbour(wall + 1, reach, 1);
        if (before < 0 || after < 0) {
            int only = Math.max(before, after);
            return only < 0 ? Double.NaN : values[only];
        }
        double share = (double) (wall - walls[before]) / Math.max(1, walls[after] - walls[before]);
        return values[before] + share * (values[after] - values[before]);
    }

    private int neighbour(long wall, long reach, int direction) {
        for (long step = 0; step <= reach / SLOT + 1; step++) {
            long probe = wall + direction * step * SLOT;
            int slot = slot(probe);
            long distance = (walls[slot] - wall) * direction;
            boolean same = Math.floorDiv(walls[slot], SLOT) == Math.floorDiv(probe, SLOT);
            if (same && distance >= 0 && distance <= reach) {
                return slot;
            }
        }
        return -1;
    }

    private static int slot(long wall) {
        return Math.floorMod(Math.floorDiv(wall, SLOT), SLOTS);
    }
}
