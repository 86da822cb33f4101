package fr.parvis.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How many in how long, and how long each took.
 *
 * @param nanos of each, sorted; may be empty where only the whole was timed
 */
record Rate(long count, double seconds, long[] nanos) {

    Rate {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** Two runs of the same as one. */
    Rate and(Rate other) {
        long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
        System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
        return new Rate(count + other.count, seconds + other.seconds, all);
    }

    /** Each counted as so many. */
    Rate times(int many) {
        return new Rate(count * many, seconds, nanos);
    }

    double perSecond() {
        return count / seconds;
    }

    /** Milliseconds that this share of all stayed under. */
    double quantile(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
    }

    String words() {
        String rate = String.format(Locale.ROOT, "%,.0f/s", perSecond());
        return nanos.length == 0
                ? rate
                : String.format(Locale.ROOT, "%s (p50 %.1f ms, p99 %.1f ms)", rate, quantile(0.5), quantile(0.99));
    }
}
