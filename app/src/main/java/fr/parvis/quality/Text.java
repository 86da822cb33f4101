package fr.parvis.quality;

import java.util.Locale;

/** Numbers and spans as evidence names them. */
final class Text {

    private Text() {}

    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }

    static String percent(double share) {
        return number(Math.round(1_000 * share) / 10.0) + " %";
    }

    /** A span in the unit that a person would use: 40 s, 12 min, 5 h, 72 h: units that every language writes alike. */
    static String span(double seconds) {
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        return seconds < 7_200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3_600) + " h";
    }
}
