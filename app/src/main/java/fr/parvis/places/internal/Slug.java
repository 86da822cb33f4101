package fr.parvis.places.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A name as a word in an address: « Médiathèque d’Olonzac » becomes {@code mediatheque-d-olonzac}. */
final class Slug {

    private static final int LONGEST = 60;

    /** Words that the desk's own pages stand under. */
    private static final Set<String> RESERVED = Set.of("nouveau");

    private Slug() {}

    /** The word of a name, with a number behind it where that word is in use. */
    static String free(String name, Predicate<String> taken) {
        String word = of(name);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? word : word + "-" + n)
                .filter(each -> !RESERVED.contains(each) && !taken.test(each))
                .findFirst()
                .orElseThrow();
    }

    static String of(String name) {
        String bare = Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = bare.length() > LONGEST ? bare.substring(0, LONGEST).replaceAll("-[^-]*$", "") : bare;
        return shortened.isEmpty() ? "lieu" : shortened;
    }
}
