package fr.parvis.places.internal;

import java.text.Normalizer;
import java.util.Locale;

/** A name as a word in an address: « Médiathèque d’Olonzac » becomes {@code mediatheque-d-olonzac}. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    static String of(String name) {
        String bare = Normalizer.normalize(name.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = bare.length() > LONGEST ? bare.substring(0, LONGEST).replaceAll("-[^-]*$", "") : bare;
        return shortened.isEmpty() ? "lieu" : shortened;
    }
}
