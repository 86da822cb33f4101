package fr.parvis.telemetry;

import fr.parvis.history.Figures;
import fr.parvis.history.HistoryRow;
import fr.parvis.history.HistorySink;
import fr.parvis.history.ReadingNote;
import fr.parvis.history.RefusedLine;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Phrases;
import fr.parvis.kernel.RefusalText;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Sends the rows of a history file in lots, and remembers how far it came. */
final class HistoryUpload implements HistorySink, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LOT = 4_000;

    private final ImportQuestion question;
    private final ImportReport report;
    private final ImportProgress progress;
    private final ImportDoor door;
    private final Phrases phrases;
    private final KnownSources sources = new KnownSources(FeedIntake::deviceOf);
    private final List<Long> lines = new ArrayList<>();
    private final Set<String> withoutRoom = new HashSet<>();
    private final StringWriter lot = new StringWriter();

    HistoryUpload(ImportQuestion question, ImportReport report) {
        this.question = question;
        this.report = report;
        this.phrases = Phrases.of("history", question.language());
        this.progress = ImportProgress.of(question);
        this.door = new ImportDoor(question);
        if (progress.from() > 0) {
            report.goOn(progress.from(), progress.sums());
        }
    }

    @Override
    public void row(HistoryRow row) {
        boolean alone = sources.isAlone(row.place());
        if (row.line() <= progress.from()) {
            return;
        }
        if (alone) {
            take(row);
        } else {
            refuseTwin(row);
        }
    }

    private void refuseTwin(HistoryRow row) {
        try {
            sources.require(row.place());
        } catch (BusinessException twin) {
            report.refuse(row.line(), twin.key().code(), RefusalText.detail(twin, question.language()));
        }
    }

    private void take(HistoryRow row) {
        Figures figures = row.figures();
        add(row, figures.percent() ? Property.OCCUPIED_PERCENT : Property.OCCUPIED, figures.occupied());
        add(row, figures.percent() ? Property.FREE_PERCENT : Property.FREE, figures.free());
        add(row, Property.IN, figures.in());
        add(row, Property.OUT, figures.out());
        capacity(row, figures.capacity());
        add(row, Property.DISPLAYED, figures.displayed());
        if (figures.areEmpty()) {
            report.count(new ImportSums(0, 0, 0, 1));
        }
        if (lines.size() >= LOT) {
            send();
        }
    }

    private void capacity(HistoryRow row, double capacity) {
        if (capacity < 0) {
            String code = "telemetry.import.negative-capacity";
            report.refuse(row.line(), code, report.say(code, capacity));
            return;
        }
        if (capacity == 0 && withoutRoom.add(row.place())) {
            report.note(row.line(), "telemetry.import.no-capacity", row.place());
        }
        add(row, Property.CAPACITY, capacity);
    }

    @Override
    public void noted(ReadingNote note) {
        report.tell(note.line(), note.code(), note.sentence(question.language()));
    }

    @Override
    public void refused(RefusedLine line) {
        if (line.line() > progress.from()) {
            String code =
                    "history." + line.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            report.refuse(
                    line.line(),
                    code,
                    phrases.say("history.refused." + code.substring(code.indexOf('.') + 1), line.cell()));
        }
    }

    private void add(HistoryRow row, Property property, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), lot)) {
            json.writeStartObject();
            json.writeStringProperty("device", FeedIntake.deviceOf(row.place()));
            json.writeStringProperty("property", property.key());
            json.writeStringProperty("time", row.time().toString());
            json.writeNumberProperty("value", value);
            json.writeEndObject();
        }
        lot.write('\n');
        lines.add(row.line());
    }

    private void send() {
        if (lines.isEmpty()) {
            return;
        }
        read(door.send(lot.toString()));
        progress.reached(lines.getLast() - 1, report.sums());
        lines.clear();
        lot.getBuffer().setLength(0);
    }

    private void read(String answer) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), answer)) {
            long recorded = 0;
            long repeated = 0;
            int index = 0;
            String code = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = token.isScalarValue() ? String.valueOf(parser.currentName()) : "";
                switch (name) {
                    case "recorded" -> recorded = parser.getLongValue();
                    case "repeated" -> repeated = parser.getLongValue();
                    case "index" -> index = parser.getIntValue();
                    case "code" -> code = parser.getString();
                    case "detail" -> report.refuse(lines.get(index), code, parser.getString());
                    default -> {}
                }
            }
            report.count(new ImportSums(recorded, repeated, 0, 0));
        }
    }

    /** Sends what is left, after a reading that went to its end. */
    void finish() {
        send();
        progress.done();
    }

    @Override
    public void close() {
        door.close();
    }
}
