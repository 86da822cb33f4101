package fr.parvis.ui;

/**
 * Somewhere to go.
 *
 * @param label what the reader sees, in the reader's language or a proper name
 * @param href address, already with the town's path
 * @param current whether the reader is there now
 */
public record Link(String label, String href, boolean current) {

    public Link(String label, String href) {
        this(label, href, false);
    }
}
