package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of refusals, for machines at the doors: French unless English is asked for. */
public final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** The language that an {@code Accept-Language} field asks for. */
    public static Locale language(@org.jspecify.annotations.Nullable String accepted) {
        return accepted != null && accepted.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** The short name of the refusal. */
    public static String title(BusinessException why, Locale language) {
        return format(why, language, ".title", List.of());
    }

    /** The sentence that says what was wrong and what to do. */
    public static String detail(BusinessException why, Locale language) {
        return format(why, language, ".detail", why.arguments());
    }

    private static String format(BusinessException why, Locale language, String part, List<Object> arguments) {
        String code = why.key().code();
        String room = code.substring(0, code.indexOf('.'));
        ResourceBundle words = ResourceBundle.getBundle("messages/" + room, language, NO_FALLBACK);
        return new MessageFormat(words.getString("error." + code + part), language).format(arguments.toArray());
    }
}
