package fr.parvis.quality;

import fr.parvis.kernel.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An audit as one JSON document. */
final class AuditJson {

    private AuditJson() {}

    static String of(Audit audit) {
        Phrases phrases = Phrases.of("quality", audit.question().language());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", audit.question().file().toString());
        document.put("zone", audit.question().zone().getId());
        document.put("encoding", audit.reading().charset().name());
        document.put("columns", audit.reading().columns());
        document.put("measure", audit.reading().measure());
        document.put("lines", audit.reading().lines());
        document.put("rows", audit.reading().rows());
        document.put("refusedLines", audit.reading().refused());
        document.put("rowsBeyondLimit", audit.beyond());
        if (!audit.reading().notes().isEmpty()) {
            document.put("notes", notes(audit));
        }
        document.put(
                "sources",
                audit.sources().stream().map(source -> source(source, phrases)).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static List<Map<String, Object>> notes(Audit audit) {
        return audit.reading().notes().stream()
                .map(note -> Map.<String, Object>of(
                        "line",
                        note.line(),
                        "kind",
                        note.code(),
                        "sentence",
                        note.sentence(audit.question().language())))
                .toList();
    }

    private static Map<String, Object> source(Audit.Source source, Phrases phrases) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", source.place());
        map.put("name", source.name());
        map.put("readings", source.readings());
        map.put("verdict", source.verdict());
        map.put("inWords", AuditText.verdict(source, phrases));
        map.put(
                "findings",
                source.findings().stream()
                        .map(finding -> finding(finding, phrases))
                        .toList());
        return map;
    }

    private static Map<String, Object> finding(Finding finding, Phrases phrases) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("trap", finding.trap());
        map.put("weight", finding.weight());
        map.put("kind", finding.key());
        map.put("sentence", finding.sentence(phrases));
        return map;
    }
}
