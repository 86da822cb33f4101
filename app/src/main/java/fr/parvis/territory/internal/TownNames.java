package fr.parvis.territory.internal;

import java.util.Map;
import java.util.regex.Pattern;

/** Names of towns as people type them, brought to the way in which they are written officially. */
public final class TownNames {

    private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte", "sts", "saints");
    private static final Pattern WORD = Pattern.compile("(?<![a-z0-9])(sts|ste|st)(?![a-z0-9])");

    private TownNames() {}

    /** {@code st-jean-de-vedas} becomes {@code saint-jean-de-vedas}; of a slug, and again a slug. */
    public static String inFull(String slug) {
        return WORD.matcher(slug).replaceAll(found -> SHORT.getOrDefault(found.group(), found.group()));
    }
}
