package fr.parvis.standards.following;

/**
 * What came of the last document.
 *
 * @param sources places in it
 * @param recorded readings that were new
 * @param refused entries and readings that were not kept
 */
record Tally(int sources, int recorded, int refused) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    /** Counted once already: the document is the same, its readings are not new any more. */
    Tally again() {
        return new Tally(sources, 0, refused);
    }
}
