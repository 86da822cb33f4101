package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A town's two colours, in {@code #rrggbb}. A colour on which white text could not be read (contrast under 4.5 : 1, WCAG
 * 2.2 criterion 1.4.3, RGAA 3.2) cannot be chosen.
 */
public record TownColours(String primary, String accent) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final double READABLE = 4.5;

    /** What a town has that has chosen nothing. */
    public static final TownColours DEFAULT = new TownColours("#1f5c4d", "#8a5a12");

    public TownColours {
        primary = checked(primary);
        accent = checked(accent);
    }

    private static String checked(String colour) {
        String lower = colour.strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(lower).matches()) {
            throw new BusinessException(TerritoryError.UNREADABLE_COLOUR, colour);
        }
        if (contrastWithWhite(lower) < READABLE) {
            throw new BusinessException(TerritoryError.COLOUR_TOO_PALE, lower);
        }
        return lower;
    }

    /** The same shade, darkened until white text can be read on it; as it is where it can already, or is no colour. */
    public static String readable(String colour) {
        String lower = colour.strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(lower).matches()) {
            return colour;
        }
        String darker = lower;
        for (int percent = 99; contrastWithWhite(darker) < READABLE; percent--) {
            darker = "#%02x%02x%02x"
                    .formatted(
                            part(lower, 1) * percent / 100,
                            part(lower, 3) * percent / 100,
                            part(lower, 5) * percent / 100);
        }
        return darker;
    }

    /** Contrast ratio with white, from 1 to 21 (WCAG 2.2, relative luminance). */
    static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(String colour, int at) {
        double part = part(colour, at) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int part(String colour, int at) {
        return Integer.parseInt(colour, at, at + 2, 16);
    }
}
