package fr.parvis.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a room, {@code messages/<room>_{fr,en}.properties}, for answers on the command line and to machines,
 * where no web page says them.
 */
public final class Phrases {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** French unless English is asked for. */
    public static Phrases of(String room, Locale asked) {
        Locale language = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new Phrases(ResourceBundle.getBundle("messages." + room, language, NO_FALLBACK));
    }

    /** The sentence of a key with what it names; the key itself where nobody wrote the sentence. */
    public String say(String key, @Nullable Object... named) {
        try {
            String pattern = bundle.getString(key).replace("'", "''");
            return MessageFormat.format(
                    pattern, Stream.of(named).map(String::valueOf).toArray());
        } catch (MissingResourceException unwritten) {
            return key;
        }
    }
}
