package fr.parvis.identity.spi;

import fr.parvis.audit.JournalEntry;
import fr.parvis.ui.Texts;
import java.util.Optional;

/** A room's own way of saying what it wrote into a journal: opening hours as sentences, for instance. */
@FunctionalInterface
public interface JournalPhrase {

    /** Stands for the line's {@link JournalEntry#subject()}. */
    String SUBJECT = "subject";

    /** The field of that line, or its subject, as people read it; empty where this room has nothing better than what is written. */
    Optional<String> say(JournalEntry line, String field, Texts texts);
}
