package fr.parvis.casework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A name as people write it, without what they leave out or turn round: accents, case, hyphens, order. */
final class AskerName {

    private AskerName() {}

    static boolean same(String one, String other) {
        return Arrays.equals(words(one), words(other));
    }

    private static String[] words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toArray(String[]::new);
    }
}
