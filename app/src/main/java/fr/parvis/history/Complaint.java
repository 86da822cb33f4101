package fr.parvis.history;

import fr.parvis.kernel.BusinessException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Says a refusal in one sentence on the command line, where no web page renders it. */
public final class Complaint {

    private Complaint() {}

    /** The detail of a refusal in the asked language, its code when there is no text for it. */
    public static String sentence(BusinessException refusal, boolean french) {
        String code = refusal.key().code();
        String room = code.substring(0, code.lastIndexOf('.'));
        try {
            ResourceBundle words = ResourceBundle.getBundle(
                    "messages." + room, french ? Locale.FRENCH : Locale.ENGLISH, new NoFallback());
            Object[] named = refusal.arguments().stream().map(String::valueOf).toArray();
            return MessageFormat.format(words.getString("error." + code + ".detail"), named);
        } catch (MissingResourceException untranslated) {
            return code;
        }
    }

    /** The machine's own language is nobody's choice. */
    private static final class NoFallback extends ResourceBundle.Control {

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return Locale.ROOT;
        }
    }
}
