package fr.parvis.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param what what was done
 * @param limit what the barest program reached, in words with its unit
 * @param measured what Parvis reached, in words with its unit
 * @param target what is to be reached
 * @param reached whether it was
 */
record Row(String what, String limit, String measured, String target, boolean reached) {

    static final String HEAD =
            "| what | limit measured beside it | Parvis | to reach | reached |\n|---|---|---|---|---|";

    static Row ratio(String what, Rate limit, Rate measured, double atLeast) {
        double ratio = measured.perSecond() / limit.perSecond();
        String said = words("%s, ratio %.2f", measured.words(), ratio);
        return new Row(what, limit.words(), said, words("≥ %.2f", atLeast), ratio >= atLeast);
    }

    /** Numbers as the report writes them, whatever the machine's language. */
    static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    String line() {
        return "| " + what + " | " + limit + " | " + measured + " | " + target + " | " + (reached ? "yes" : "**no**")
                + " |";
    }
}
