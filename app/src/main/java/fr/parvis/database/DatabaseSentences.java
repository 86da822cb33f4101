package fr.parvis.database;

import fr.parvis.kernel.BusinessException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Refusals in words, where neither web nor Spring is there to say them: at start-up and on the command line. In the
 * machine's language, French or English.
 */
public final class DatabaseSentences {

    private DatabaseSentences() {}

    /** One sentence for a refusal of this room; the key of any other. */
    public static String of(BusinessException refusal) {
        try {
            String pattern = ResourceBundle.getBundle("messages.database", language())
                    .getString("error." + refusal.key().code() + ".detail");
            return new MessageFormat(pattern.replace("'", "''"), language())
                    .format(refusal.arguments().stream().map(String::valueOf).toArray());
        } catch (MissingResourceException foreign) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static Locale language() {
        return Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
