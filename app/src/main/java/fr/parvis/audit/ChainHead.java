package fr.parvis.audit;

import fr.parvis.kernel.BodyId;

/** Where a body's chain ends: the last line's number and hash. Also one line of an {@link Anchor}. */
record ChainHead(BodyId body, long sequence, String hash) {

    static ChainHead empty(BodyId body) {
        return new ChainHead(body, 0, JournalEntry.NOTHING_BEFORE);
    }
}
