package fr.parvis.kernel;

import java.util.List;
import java.util.Locale;

/**
 * Part of a refusal that is itself a sentence: said in the language of whoever reads the refusal.
 *
 * @param key of the sentence in {@code messages/<room>_{fr,en}.properties}; begins with the room
 * @param named what it names
 */
public record Worded(String key, List<Object> named) {

    public Worded {
        named = List.copyOf(named);
    }

    public static Worded of(String key, Object... named) {
        return new Worded(key, List.of(named));
    }

    String in(Locale language) {
        return Phrases.of(key.substring(0, key.indexOf('.')), language).say(key, named.toArray());
    }

    @Override
    public String toString() {
        return named.isEmpty() ? key : key + named;
    }
}
