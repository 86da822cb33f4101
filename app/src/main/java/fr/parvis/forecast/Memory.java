package fr.parvis.forecast;

import java.util.Arrays;

/**
 * The last five weeks of a series in wall-clock time, the last observation of each five minutes: what the naive rules
 * of an evaluation know. At most 10,080 observations, about 120 kB; a slower series takes less.
 */
final class Memory {

    static final long DAY = 86_400;
    private static final long SLOT = Series.FINEST;
    private static final long KEPT = 35 * DAY + 6 * 3600;

    private long[] walls = new long[256];
    private float[] values = new float[256];
    private int first;
    private int size;

    /** Takes an observation; walls must rise. */
    void put(long wall, double value) {
        boolean same = size > 0 && Math.floorDiv(walls[index(size - 1)], SLOT) == Math.floorDiv(wall, SLOT);
        if (!same) {
            forget(wall - KEPT);
            grow();
            size++;
        }
        walls[index(size - 1)] = wall;
        values[index(size - 1)] = (float) value;
    }

    private void forget(long before) {
        while (size > 0 && walls[first] < before) {
            first = index(1);
            size--;
        }
    }

    private void grow() {
        if (size < walls.length) {
            return;
        }
        long[] moreWalls = Arrays.copyOf(walls, 2 * size);
        float[] moreValues = Arrays.copyOf(values, 2 * size);
        for (int i = 0; i < size; i++) {
            moreWalls[i] = walls[index(i)];
            moreValues[i] = values[index(i)];
        }
        walls = moreWalls;
        values = moreValues;
        first = 0;
    }

    /** The value at a wall-clock second, between the two neighbours or the one within reach; NaN when none is. */
    double at(long wall, long reach) {
        int after = firstNotBefore(wall);
        int before = after < size && walls[index(after)] == wall ? after : after - 1;
        boolean hasBefore = before >= 0 && wall - walls[index(before)] <= reach;
        boolean hasAfter = after < size && walls[index(after)] - wall <= reach;
        if (!hasBefore || !hasAfter) {
            return hasBefore ? values[index(before)] : hasAfter ? values[index(after)] : Double.NaN;
        }
        double from = values[index(before)];
        long gap = Math.max(1, walls[index(after)] - walls[index(before)]);
        return from + (double) (wall - walls[index(before)]) / gap * (values[index(after)] - from);
    }

    /** The value of the observation nearest to a wall-clock second; NaN when none is within reach. */
    double nearest(long wall, long reach) {
        int after = firstNotBefore(wall);
        long ahead = after < size ? walls[index(after)] - wall : Long.MAX_VALUE;
        long behind = after > 0 ? wall - walls[index(after - 1)] : Long.MAX_VALUE;
        if (Math.min(ahead, behind) > reach) {
            return Double.NaN;
        }
        return values[index(behind <= ahead ? after - 1 : after)];
    }

    private int firstNotBefore(long wall) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (walls[index(middle)] < wall) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int index(int i) {
        int at = first + i;
        return at < walls.length ? at : at - walls.length;
    }
}
