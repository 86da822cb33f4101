package fr.parvis.standards.polling;

import org.jspecify.annotations.Nullable;

/** What a source answered. */
sealed interface Answer permits Answer.Document, Answer.Unchanged {

    /**
     * A document.
     *
     * @param validators to ask the next time whether it changed
     * @param total of entries in all, if a header says so; −1 else
     */
    record Document(byte[] bytes, Validators validators, int total) implements Answer {}

    /** The document is still the one that the validators stand for (304). */
    record Unchanged() implements Answer {}

    /**
     * What stands for a document (RFC 9110).
     *
     * @param etag the {@code ETag}
     * @param lastModified the {@code Last-Modified}
     */
    record Validators(@Nullable String etag, @Nullable String lastModified) {

        static final Validators NONE = new Validators(null, null);
    }
}
