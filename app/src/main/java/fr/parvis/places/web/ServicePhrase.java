package fr.parvis.places.web;

import fr.parvis.audit.JournalEntry;
import fr.parvis.identity.spi.JournalPhrase;
import fr.parvis.territory.TownService;
import fr.parvis.ui.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A service in the journal by the name that residents know. */
@Component
class ServicePhrase implements JournalPhrase {

    private static final String KIND = "service:";

    @Override
    public Optional<String> say(JournalEntry line, String field, Texts texts) {
        return field.equals(SUBJECT) && line.subject().startsWith(KIND)
                ? TownService.findBySlug(line.subject().substring(KIND.length()))
                        .map(service -> DeskServiceViews.name(service, texts))
                : Optional.empty();
    }
}
