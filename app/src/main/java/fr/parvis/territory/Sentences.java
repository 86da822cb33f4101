package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A refusal in one French sentence, for the command line. */
final class Sentences {

    private Sentences() {}

    static String of(BusinessException refused) {
        String code = refused.key().code();
        String room = code.substring(0, code.lastIndexOf('.'));
        try {
            String pattern =
                    ResourceBundle.getBundle("messages." + room, Locale.FRENCH).getString("error." + code + ".detail");
            return MessageFormat.format(
                    pattern, refused.arguments().stream().map(String::valueOf).toArray());
        } catch (MissingResourceException unwritten) {
            return code;
        }
    }
}
