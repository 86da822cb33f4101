package fr.parvis.territory.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as words of an address: {@code L’Haÿ-les-Roses} becomes {@code l-hay-les-roses}. */
public final class Slugs {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 80;

    private Slugs() {}

    /** Lower-case ASCII letters, digits and single hyphens; empty when the name holds none. */
    public static String of(String name) {
        String ligatures = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare = MARKS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD))
                .replaceAll("");
        String slug = OTHERS.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
    }
}
