package fr.parvis.telemetry;

import fr.parvis.kernel.Phrases;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what became of each line of an import: the refused ones as they come, the sums at the end. */
final class ImportReport {

    private static final int LISTED = 1_000;

    private final PrintStream out;
    private final boolean json;
    private final Phrases phrases;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator document;
    private final List<Note> notes = new ArrayList<>();
    private ImportSums sums = ImportSums.NONE;
    private String last = "";
    private long lastLine;

    ImportReport(PrintStream out, ImportQuestion question) {
        this.out = out;
        this.json = question.json();
        this.phrases = Phrases.of("telemetry", question.language());
        this.document = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
        document.writeStartObject();
        document.writeArrayPropertyStart("refusals");
    }

    /** An earlier run came that far, and told what it refused. */
    void goOn(long line, ImportSums before) {
        sums = before;
        if (!json) {
            out.println(phrases.say("telemetry.import.goes-on", line, before.refused()));
        }
    }

    void count(ImportSums more) {
        sums = sums.plus(more);
    }

    /** Every refused line is told as a sentence, once where all its figures are wrong alike; the document lists 1,000. */
    void refuse(long line, String code, String detail) {
        String told = line + ": " + detail + " (" + code + ")";
        if (told.equals(last)) {
            return;
        }
        last = told;
        if (line != lastLine) {
            sums = sums.plus(new ImportSums(0, 0, 1, 0));
            lastLine = line;
        }
        if (!json) {
            out.println(told);
        } else if (sums.refused() <= LISTED) {
            write(line, code, detail);
        }
    }

    private void write(long line, String code, String detail) {
        document.writeStartObject();
        document.writeNumberProperty("line", line);
        document.writeStringProperty("code", code);
        document.writeStringProperty("detail", detail);
        document.writeEndObject();
    }

    /** Something that was taken and is worth a look; the document lists 1,000. */
    void note(long line, String key, Object... arguments) {
        tell(line, key, say(key, arguments));
    }

    /** As {@link #note}, of what another room said already. */
    void tell(long line, String code, String told) {
        if (!json) {
            out.println(line + ": " + told + " (" + code + ")");
        } else if (notes.size() < LISTED) {
            notes.add(new Note(line, code, told));
        }
    }

    String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    ImportSums sums() {
        return sums;
    }

    void end() {
        document.writeEndArray();
        document.writeArrayPropertyStart("notes");
        notes.forEach(each -> write(each.line, each.code, each.detail));
        document.writeEndArray();
        document.writeNumberProperty("recorded", sums.recorded());
        document.writeNumberProperty("repeated", sums.repeated());
        document.writeNumberProperty("refused", sums.refused());
        document.writeNumberProperty("empty", sums.empty());
        document.writeEndObject();
        document.close();
        out.println(
                json
                        ? text.toString()
                        : phrases.say(
                                "telemetry.import.sums",
                                sums.recorded(),
                                sums.repeated(),
                                sums.refused(),
                                sums.empty()));
    }

    private record Note(long line, String code, String detail) {}
}
