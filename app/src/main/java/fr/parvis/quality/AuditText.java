package fr.parvis.quality;

import fr.parvis.history.HistoryReport;
import fr.parvis.kernel.Phrases;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** An audit as a page of text. */
final class AuditText {

    private AuditText() {}

    static String of(Audit audit) {
        Phrases phrases = Phrases.of("quality", audit.question().language());
        StringBuilder page = new StringBuilder();
        HistoryReport reading = audit.reading();
        page.append(phrases.say(
                        "audit.reading",
                        audit.question().file(),
                        reading.charset(),
                        reading.lines(),
                        reading.rows(),
                        reading.refused(),
                        audit.sources().size()))
                .append('\n');
        reading.notes()
                .forEach(note -> page.append("    ")
                        .append(note.sentence(audit.question().language()))
                        .append('\n'));
        page.append('\n');
        for (Audit.Source source : audit.sources()) {
            page.append(phrases.say("audit.source", label(source), verdict(source, phrases), source.readings()))
                    .append('\n');
            source.findings()
                    .forEach(finding -> page.append("    - ")
                            .append(finding.sentence(phrases))
                            .append('\n'));
        }
        return page.append('\n').append(summary(audit, phrases)).toString();
    }

    /** The key, with the name that people know it by. */
    private static String label(Audit.Source source) {
        return source.name().equals(source.place()) ? source.place() : source.place() + " (" + source.name() + ")";
    }

    static String verdict(Audit.Source source, Phrases phrases) {
        return phrases.say("audit.verdict." + source.verdict().name().toLowerCase(Locale.ROOT));
    }

    private static String summary(Audit audit, Phrases phrases) {
        Map<Finding.Weight, Integer> counts = new EnumMap<>(Finding.Weight.class);
        audit.sources().forEach(source -> counts.merge(source.verdict(), 1, Integer::sum));
        String summary = phrases.say(
                "audit.summary",
                audit.sources().size(),
                counts.getOrDefault(Finding.Weight.NOTE, 0),
                counts.getOrDefault(Finding.Weight.DOUBT, 0),
                counts.getOrDefault(Finding.Weight.NOTHING, 0));
        Integer unjudged = counts.get(Finding.Weight.UNJUDGED);
        return unjudged == null ? summary : summary + " " + phrases.say("audit.summary.unjudged", unjudged);
    }
}
