package fr.parvis.telemetry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts what strangers wrote to a length that can be shown and kept. */
public final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** At most 60 characters, control characters shown as dots. */
    public static String of(String text) {
        return visible(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }

    /** A figure as people write it. */
    static String of(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** The beginning of a payload as text, at most so many bytes of UTF-8. */
    static String of(byte[] payload, int bytes) {
        String text = visible(new String(head(payload, bytes / 3), StandardCharsets.UTF_8));
        return text;
    }

    static byte[] head(byte[] payload, int bytes) {
        return payload.length <= bytes ? payload : Arrays.copyOf(payload, bytes);
    }

    /** Control characters shown as dots; a database text takes no NUL. */
    static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }
}
