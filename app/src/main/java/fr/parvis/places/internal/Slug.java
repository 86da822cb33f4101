package fr.parvis.places.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A name as a word in an address: « Médiathèque d’Olonzac » becomes {@code mediatheque-d-olonzac}. */
final class Slug {

    private static final int LONGEST = 60;
    private static final int LONGEST_TOWN = 30;

    /** Words that the desk's own pages stand under. */
    private static final Set<String> RESERVED = Set.of("nouveau");

    private Slug() {}

    /**
     * The word of a name; where it is in use, with the town's behind it, then with a number.
     *
     * @param town the word of the body in addresses
     */
    static String free(String name, String town, Predicate<String> taken) {
        String word = of(name);
        String here = cut(word, LONGEST - LONGEST_TOWN) + "-" + cut(town, LONGEST_TOWN);
        return Stream.concat(
                        Stream.of(word, here), IntStream.iterate(2, n -> n + 1).mapToObj(n -> here + "-" + n))
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
        String shortened = cut(bare, LONGEST);
        return shortened.isEmpty() ? "lieu" : shortened;
    }

    /** At most so long, ending with a whole part. */
    private static String cut(String word, int longest) {
        return word.length() > longest ? word.substring(0, longest).replaceAll("-[^-]*$", "") : word;
    }
}
