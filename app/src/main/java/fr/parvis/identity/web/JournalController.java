package fr.parvis.identity.web;

import fr.parvis.audit.Journal;
import fr.parvis.audit.JournalEntry;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.identity.spi.JournalPhrase;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A body's own journal, newest first, by key. */
@Controller
class JournalController {

    private static final int LINES = 50;

    private final Journal journal;
    private final Mandates mandates;
    private final ObjectProvider<JournalPhrase> phrases;

    JournalController(Journal journal, Mandates mandates, ObjectProvider<JournalPhrase> phrases) {
        this.journal = journal;
        this.mandates = mandates;
        this.phrases = phrases;
    }

    @GetMapping({"/{town}/bureau/journal", "/bureau/journal"})
    @Requires(Authority.READ_JOURNAL)
    Page page(DeskReader reader, @RequestParam(required = false) @Nullable Long avant, HttpServletRequest request) {
        long before = avant == null ? Long.MAX_VALUE : Math.max(avant, 1);
        List<JournalEntry> lines = journal.listLatest(reader.officer().body(), before, LINES);
        String older = lines.size() < LINES || lines.getLast().sequence() == 1
                ? null
                : Asked.path(request) + "?avant=" + lines.getLast().sequence();
        Link here = new Link(reader.texts().get("desk.nav.journal"), "", true);
        DeskFrame frame = reader.frame("/journal", List.of(here), null, new DeskErrors());
        List<JournalPhrase> known = phrases.orderedStream().toList();
        return Page.of("identity/journal", new JournalView(frame, lines, known, names(reader.officer()), older));
    }

    private Map<UUID, String> names(Officer officer) {
        return mandates.listIn(officer.body()).stream()
                .collect(Collectors.toMap(mandate -> mandate.person().value(), Mandate::name, (one, other) -> one));
    }
}
