package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.Map;

/**
 * One line of a body's journal, never changed once written.
 *
 * @param sequence 1, 2, 3… without a hole within the body
 * @param at when, to the microsecond
 * @param action code of a {@link JournalAction}
 * @param subject what was changed, as {@code kind:identifier}; no name, no address
 * @param details a small JSON object of text fields
 * @param previous hash of the line before, in hexadecimal; 64 zeros for the first
 * @param hash SHA-256 over this line and {@code previous}, in hexadecimal
 */
public record JournalEntry(
        BodyId body,
        long sequence,
        Instant at,
        Actor actor,
        String action,
        String subject,
        String details,
        String previous,
        String hash) {

    /** What the first line of a chain names as the line before it. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** The {@link #details} by the names of their fields, in alphabetical order. */
    public Map<String, String> fields() {
        return JournalDetails.read(details);
    }

    JournalEntry withHash(String value) {
        return new JournalEntry(body, sequence, at, actor, action, subject, details, previous, value);
    }

    JournalEntry withSequence(long value) {
        return new JournalEntry(body, value, at, actor, action, subject, details, previous, hash);
    }
}
