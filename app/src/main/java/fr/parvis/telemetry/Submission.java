package fr.parvis.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * One observation as a door read it, before anything was checked but its syntax.
 *
 * @param time RFC 3339 with offset; null for now
 * @param value the figure; NaN when the sender wrote a word
 * @param word the word, {@code true} and {@code false} too; null when the sender wrote a figure
 */
public record Submission(
        String device,
        String property,
        @Nullable String time,
        double value,
        @Nullable String word) {

    /** Of a figure. */
    public static Submission of(String device, String property, @Nullable String time, double value) {
        return new Submission(device, property, time, value, null);
    }
}
