package fr.parvis.audit;

import fr.parvis.kernel.BodyId;

/**
 * The first thing that is wrong with a chain.
 *
 * @param sequence the line that it is about
 */
record Fault(BodyId body, long sequence, Kind kind) {

    /** What happened to the line. */
    enum Kind {
        ALTERED("was altered: its content no longer gives its hash"),
        REPLACED("was replaced: the next line, or the head of the chain, vouches for another one"),
        MOVED("is another line of this journal, put in its place"),
        MISSING("is missing"),
        CUT_OFF("is missing, and with it the end of the journal"),
        UNKNOWN_TO_HEAD("was added behind the head of the chain"),
        REWRITTEN("differs from the anchor kept outside: it or a line before it was rewritten");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** @param name what the chain is called */
    String words(String name) {
        return "body %s: line %d %s".formatted(name, sequence, kind.words);
    }
}
