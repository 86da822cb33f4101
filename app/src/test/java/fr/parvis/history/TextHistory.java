package fr.parvis.history;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a reading of a text finds. */
final class TextHistory implements HistorySink {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final List<HistoryRow> rows = new ArrayList<>();
    final List<RefusedLine> refused = new ArrayList<>();
    private final HistoryReport report;

    private TextHistory(byte[] content, ReadingOptions options) throws IOException {
        Path file = Files.createTempFile("history", ".csv");
        try {
            Files.write(file, content);
            report = HistoryReader.read(file, options, this);
        } finally {
            Files.delete(file);
        }
    }

    /** For a report. */
    static TextHistory of(String text) throws IOException {
        return of(text, StandardCharsets.UTF_8);
    }

    static TextHistory of(String text, Charset charset) throws IOException {
        return of(text.getBytes(charset));
    }

    static TextHistory of(byte[] content) throws IOException {
        return new TextHistory(content, ReadingOptions.in(PARIS));
    }

    /** For what is kept. */
    static TextHistory kept(String text) throws IOException {
        return new TextHistory(text.getBytes(StandardCharsets.UTF_8), ReadingOptions.strictlyIn(PARIS));
    }

    HistoryReport report() {
        return report;
    }

    List<ReadingNote.Kind> notes() {
        return report.notes().stream().map(ReadingNote::kind).toList();
    }

    @Override
    public void row(HistoryRow row) {
        rows.add(row);
    }

    @Override
    public void refused(RefusedLine line) {
        refused.add(line);
    }
}
