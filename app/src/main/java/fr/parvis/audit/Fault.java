package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import java.util.Locale;

/**
 * The first thing that is wrong with a chain.
 *
 * @param sequence the line that it is about
 */
record Fault(BodyId body, long sequence, Kind kind) {

    /** What happened to the line. */
    enum Kind {
        /** Its content no longer gives its hash. */
        ALTERED,
        /** The next line, or the head of the chain, vouches for another one. */
        REPLACED,
        /** Another line of this journal was put in its place. */
        MOVED,
        MISSING,
        /** Missing, and with it the end of the journal. */
        CUT_OFF,
        /** Added behind the head of the chain. */
        UNKNOWN_TO_HEAD,
        /** Differs from the anchor kept outside: it or a line before it was rewritten. */
        REWRITTEN;

        /** The key of its sentence, which names the chain and the line. */
        String key() {
            return "audit.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
