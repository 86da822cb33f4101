package fr.parvis.standards.following;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** The short word that the keys of a feed's devices begin with. */
final class FeedCode {

    private static final int LONGEST = 16;

    private FeedCode() {}

    /** Made of the name, told apart from the others by a number. */
    static String of(String name, Collection<String> taken) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = (bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST)).replaceAll("^-|-$", "");
        String word = cut.isEmpty() ? "flux" : cut;
        String code = word;
        for (int number = 2; taken.contains(code); number++) {
            code = word + "-" + number;
        }
        return code;
    }
}
