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

    static Row ratio(String what, Rate limit, Rate measured, double atLeast) {
        double ratio = measured.perSecond() / limit.perSecond();
        String said = String.format(Locale.ROOT, "%s, ratio %.2f", measured.words(), ratio);
        return new Row(what, limit.words(), said, String.format(Locale.ROOT, "≥ %.2f", atLeast), ratio >= atLeast);
    }

    String line() {
        return "| " + what + " | " + limit + " | " + measured + " | " + target + " | " + (reached ? "yes" : "**no**")
                + " |";
    }
}
