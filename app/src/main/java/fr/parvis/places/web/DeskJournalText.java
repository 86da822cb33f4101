package fr.parvis.places.web;

import fr.parvis.kernel.Sha256;
import java.util.HexFormat;
import java.util.Map;

/** What the journal tells of a text that was changed: all of it, or where it is long its beginning and its hash. */
final class DeskJournalText {

    /** What is told of a person's name: that it changed, as the journal can never forget it again. */
    static final String CHANGED = "changed";

    private static final int LONGEST = 60;
    private static final String NOTHING = "–";

    private DeskJournalText() {}

    /** Adds a line for the field where it is not as it was. */
    static void add(Map<String, String> details, String field, String before, String after) {
        if (!before.equals(after)) {
            details.put(field, of(before) + " → " + of(after));
        }
    }

    private static String of(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… (SHA-256 " + HexFormat.of().formatHex(Sha256.of(text)) + ")";
    }
}
