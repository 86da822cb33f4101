package fr.parvis.history;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of a room, {@code messages/<room>_{fr,en}.properties}, for answers on the command line. */
public final class Phrases {

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Phrases of(String room, boolean french) {
        Locale locale = french ? Locale.FRENCH : Locale.ENGLISH;
        return new Phrases(ResourceBundle.getBundle("messages." + room, locale, new NoFallback()));
    }

    /** The sentence of a key with what it names; the key itself when nobody wrote the sentence. */
    public String say(String key, @Nullable Object... named) {
        try {
            Object[] words = Arrays.stream(named).map(String::valueOf).toArray();
            return MessageFormat.format(bundle.getString(key).replace("'", "''"), words);
        } catch (MissingResourceException unwritten) {
            return key;
        }
    }

    /** The machine's own language is nobody's choice. */
    private static final class NoFallback extends ResourceBundle.Control {

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
