package fr.parvis.audit;

import fr.parvis.kernel.Phrases;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the verifier found, in words or as one JSON document; at most {@value #MOST} faults are told. */
final class JournalReport {

    private static final int MOST = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final ChainNames names;
    private int chains;
    private long lines;

    JournalReport(ChainNames names) {
        this.names = names;
    }

    void add(long read, Optional<Fault> fault) {
        chains++;
        lines += read;
        fault.filter(found -> faults.size() < MOST).ifPresent(faults::add);
    }

    /** Whether no chain was there to read. */
    boolean isEmpty() {
        return chains == 0;
    }

    boolean intact() {
        return faults.isEmpty();
    }

    void print(PrintStream out, JournalRequest request) {
        if (request.json()) {
            out.println(JsonMapper.shared().writeValueAsString(document()));
            return;
        }
        Phrases phrases = Phrases.of("audit", request.language());
        faults.forEach(fault -> out.println(phrases.say(fault.kind().key(), names.of(fault.body()), fault.sequence())));
        out.println(phrases.say(intact() ? "audit.journal.intact" : "audit.journal.not-intact", chains, lines));
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("intact", intact());
        document.put("chains", chains);
        document.put("lines", lines);
        document.put("faults", faults.stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(Fault fault) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("body", fault.body().value());
        document.put("name", names.of(fault.body()));
        document.put("line", fault.sequence());
        document.put("kind", fault.kind().name());
        return document;
    }
}
