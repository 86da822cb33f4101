package fr.parvis.quality;

import fr.parvis.kernel.Phrases;
import java.util.Arrays;
import java.util.List;

/**
 * Something found in one source, with its evidence.
 *
 * @param trap which trap
 * @param weight how much it matters
 * @param key which sentence tells it, under {@code audit.} in the messages of this room
 * @param evidence what the sentence names
 */
record Finding(Trap trap, Weight weight, String key, List<String> evidence) {

    /** How much a finding matters. */
    enum Weight {
        /** Good to know; the figures can be used. */
        NOTE,
        /** Too few figures to say whether they can be used. */
        UNJUDGED,
        /** Some figures are wrong and must not be shown. */
        DOUBT,
        /** There is nothing to show. */
        NOTHING
    }

    static Finding note(Trap trap, String key, Object... evidence) {
        return new Finding(trap, Weight.NOTE, key, words(evidence));
    }

    static Finding unjudged(Trap trap, String key, Object... evidence) {
        return new Finding(trap, Weight.UNJUDGED, key, words(evidence));
    }

    static Finding doubt(Trap trap, String key, Object... evidence) {
        return new Finding(trap, Weight.DOUBT, key, words(evidence));
    }

    static Finding nothing(Trap trap, String key, Object... evidence) {
        return new Finding(trap, Weight.NOTHING, key, words(evidence));
    }

    String sentence(Phrases phrases) {
        return phrases.say("audit." + key, evidence.toArray());
    }

    private static List<String> words(Object[] evidence) {
        return Arrays.stream(evidence).map(String::valueOf).toList();
    }
}
