package fr.parvis.quality;

import fr.parvis.history.HistoryRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/** One source's readings in memory, in the order of time once {@link #sorted()}; NaN where the source was mute. */
final class Track {

    final String place;
    String name;
    final ZoneId zone;
    int size;
    int backwards;
    int skippedHours;
    int naive;
    private long[] seconds = new long[64];
    private float[] values = new float[64];
    private float[] capacities = new float[64];
    private float[] displayed = new float[64];
    private byte[] words = new byte[64];

    Track(String place, String name, ZoneId zone) {
        this.place = place;
        this.name = name;
        this.zone = zone;
    }

    void add(HistoryRow row) {
        long second = row.time().getEpochSecond();
        backwards += size > 0 && second < seconds[size - 1] ? 1 : 0;
        skippedHours += row.skipped() ? 1 : 0;
        naive += row.naive() ? 1 : 0;
        double value = row.value();
        put(second, Double.isNaN(value) ? -row.free() : value, row.full(), row.displayed(), Status.of(row.status()));
    }

    private void put(long second, double value, double capacity, double sign, Status status) {
        if (size == seconds.length) {
            grow();
        }
        seconds[size] = second;
        values[size] = (float) value;
        capacities[size] = (float) capacity;
        displayed[size] = (float) sign;
        words[size] = (byte) status.ordinal();
        size++;
    }

    private void grow() {
        seconds = Arrays.copyOf(seconds, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        capacities = Arrays.copyOf(capacities, 2 * size);
        displayed = Arrays.copyOf(displayed, 2 * size);
        words = Arrays.copyOf(words, 2 * size);
    }

    /** The same readings in the order of time; readings of one instant keep the order of the file. */
    Track sorted() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(seconds[a], seconds[b]));
        Track sorted = new Track(place, name, zone);
        for (int i : order) {
            sorted.put(seconds[i], values[i], capacities[i], displayed[i], Status.values()[words[i]]);
        }
        sorted.backwards = backwards;
        sorted.skippedHours = skippedHours;
        sorted.naive = naive;
        return sorted;
    }

    long second(int i) {
        return seconds[i];
    }

    /** Occupied; NaN when mute; when the file gives free places and no capacity, minus the free places. */
    double value(int i) {
        return values[i];
    }

    double capacity(int i) {
        return capacities[i];
    }

    double displayed(int i) {
        return displayed[i];
    }

    Status status(int i) {
        return Status.values()[words[i]];
    }

    LocalDateTime local(int i) {
        return Instant.ofEpochSecond(seconds[i]).atZone(zone).toLocalDateTime();
    }

    LocalDate day(int i) {
        return local(i).toLocalDate();
    }

    /** The capacity most often given; else the highest level that is not an accident. */
    double usualCapacity() {
        float[] known = positive(capacities);
        if (known.length > 0) {
            return mode(known);
        }
        float[] seen = positive(values);
        return seen.length == 0 ? Double.NaN : seen[(int) (seen.length * .998)];
    }

    boolean hasCapacityAt(int i) {
        return capacities[i] > 0;
    }

    boolean hasCapacity() {
        return positive(capacities).length > 0;
    }

    private float[] positive(float[] from) {
        float[] kept = new float[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (from[i] > 0) {
                kept[count++] = from[i];
            }
        }
        float[] sorted = Arrays.copyOf(kept, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double mode(float[] sorted) {
        double best = sorted[0];
        int bestRun = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                if (i - from > bestRun) {
                    bestRun = i - from;
                    best = sorted[from];
                }
                from = i;
            }
        }
        return best;
    }
}
