package fr.parvis.identity.web;

import fr.parvis.audit.JournalEntry;
import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.identity.spi.JournalPhrase;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal.
 *
 * @param frame what every page of the desk has
 * @param phrases how rooms say what they wrote
 * @param names what this body calls its officers, of now and before
 * @param older address of the page before in time, if any
 */
public record JournalView(
        DeskFrame frame,
        List<JournalEntry> lines,
        List<JournalPhrase> phrases,
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
                .map(field -> new Detail(words.name(field.getKey()), say(line, field, words, texts)))
                .toList();
    }

    private String say(JournalEntry line, Map.Entry<String, String> field, JournalWords words, Texts texts) {
        return phrase(line, field.getKey(), texts).orElseGet(() -> words.value(field.getKey(), field.getValue()));
    }

    /** What was changed, in words; which one of its kind is told by the details. */
    public String subject(JournalEntry line, Texts texts) {
        return phrase(line, JournalPhrase.SUBJECT, texts)
                .orElseGet(() -> new JournalWords(texts, names).subject(line.subject()));
    }

    private Optional<String> phrase(JournalEntry line, String field, Texts texts) {
        return phrases.stream()
                .flatMap(phrase -> phrase.say(line, field, texts).stream())
                .findFirst();
    }

    /** Who a line is by, as far as this body knows them. */
    public String name(JournalEntry line) {
        UUID person = line.actor().person();
        return person == null ? "Parvis" : names.getOrDefault(person, person.toString());
    }
}
