package fr.parvis.identity.web;

import fr.parvis.audit.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal.
 *
 * @param names what this body calls its officers, of now and before
 * @param older address of the page before in time, if any
 */
public record JournalView(
        List<JournalEntry> lines,
        Map<UUID, String> names,
        @Nullable String older) {

    /** Who a line is by, as far as this body knows them. */
    public String name(JournalEntry line) {
        UUID person = line.actor().person();
        return person == null ? "Parvis" : names.getOrDefault(person, person.toString());
    }
}
