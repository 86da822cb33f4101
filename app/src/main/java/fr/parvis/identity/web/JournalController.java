package fr.parvis.identity.web;

import fr.parvis.audit.Journal;
import fr.parvis.audit.JournalEntry;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A body's own journal, newest first, by key. */
@Controller
class JournalController {

    private static final int LINES = 50;

    private final Journal journal;
    private final Mandates mandates;

    JournalController(Journal journal, Mandates mandates) {
        this.journal = journal;
        this.mandates = mandates;
    }

    @GetMapping({"/{town}/bureau/journal", "/bureau/journal"})
    @Requires(Authority.READ_JOURNAL)
    Page page(Officer officer, @RequestParam(required = false) @Nullable Long avant, HttpServletRequest request) {
        long before = avant == null ? Long.MAX_VALUE : Math.max(avant, 1);
        List<JournalEntry> lines = journal.listLatest(officer.body(), before, LINES);
        String older = lines.size() < LINES || lines.getLast().sequence() == 1
                ? null
                : request.getRequestURI() + "?avant=" + lines.getLast().sequence();
        return Page.of("identity/journal", new JournalView(lines, names(officer), older));
    }

    private Map<UUID, String> names(Officer officer) {
        return mandates.listIn(officer.body()).stream()
                .collect(Collectors.toMap(mandate -> mandate.person().value(), Mandate::name, (one, other) -> one));
    }
}
