package fr.parvis.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the screen (sRGB, 8 bits a channel).
 *
 * @param rgb {@code 0xRRGGBB}
 */
public record Colour(int rgb) {

    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

    public Colour {
        rgb &= 0xFFFFFF;
    }

    /** Reads {@code #1F5C4D} or {@code 1f5c4d}; empty for anything else. */
    public static Optional<Colour> find(String text) {
        var matcher = HEX.matcher(text);
        return matcher.matches() ? Optional.of(new Colour(Integer.parseInt(matcher.group(1), 16))) : Optional.empty();
    }

    /** {@code 1f5c4d}, as in addresses. */
    public String code() {
        return String.format(Locale.ROOT, "%06x", rgb);
    }

    /** {@code #1f5c4d}, as in style sheets. */
    public String css() {
        return "#" + code();
    }

    /** Contrast with another colour, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
    public double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Relative luminance, 0 to 1 (WCAG 2.2). */
    public double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    /** One channel, the lowest eight bits of {@code bits}, as linear light from 0 to 1. */
    static double linear(int bits) {
        double channel = (bits & 0xFF) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
