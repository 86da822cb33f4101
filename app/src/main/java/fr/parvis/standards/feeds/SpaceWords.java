package fr.parvis.standards.feeds;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a single space is taken: 1 occupied, 0 free. */
final class SpaceWords {

    private static final Map<String, Double> COMMON = Map.of("true", 1.0, "occupied", 1.0, "false", 0.0, "free", 0.0);

    private SpaceWords() {}

    static boolean isMeaning(String meaning) {
        return COMMON.containsKey(meaning);
    }

    static Optional<Double> read(String text, Map<String, String> own) {
        String word = text.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(COMMON.get(own.getOrDefault(word, word)));
    }
}
