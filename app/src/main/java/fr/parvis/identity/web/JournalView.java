package fr.parvis.identity.web;

import fr.parvis.audit.JournalEntry;
import fr.parvis.ui.Texts;
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

    /** As what they did it. */
    public String role(JournalEntry line, Texts texts) {
        return new JournalWords(texts, names).value("role", line.actor().role());
    }

    /** A field of a line's details, in words. */
    public record Detail(String name, String value) {}

    /** What a line says beside its action, in words. */
    public List<Detail> details(JournalEntry line, Texts texts) {
        JournalWords words = new JournalWords(texts, names);
        return line.fields().entrySet().stream()
                .map(field -> new Detail(words.name(field.getKey()), words.value(field.getKey(), field.getValue())))
                .toList();
    }

    /** Who a line is by, as far as this body knows them. */
    public String name(JournalEntry line) {
        UUID person = line.actor().person();
        return person == null ? "Parvis" : names.getOrDefault(person, person.toString());
    }
}
