package fr.parvis.telemetry;

import java.io.PrintStream;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what became of each line of an import: the refused ones as they come, the sums at the end. */
final class ImportReport {

    private static final int LISTED = 1_000;

    private final PrintStream out;
    private final boolean json;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator document;
    private long recorded;
    private long repeated;
    private long refused;

    ImportReport(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
        this.document = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
        document.writeStartObject();
        document.writeArrayPropertyStart("refusals");
    }

    void count(long newRecorded, long newRepeated) {
        recorded += newRecorded;
        repeated += newRepeated;
    }

    /** Every refused line is told as a sentence; the document lists the first thousand. */
    void refuse(long line, String code, String detail) {
        refused++;
        if (!json) {
            out.println(line + ": " + detail + " (" + code + ")");
        } else if (refused <= LISTED) {
            document.writeStartObject();
            document.writeNumberProperty("line", line);
            document.writeStringProperty("code", code);
            document.writeStringProperty("detail", detail);
            document.writeEndObject();
        }
    }

    boolean hasRefusals() {
        return refused > 0;
    }

    void end() {
        document.writeEndArray();
        document.writeNumberProperty("recorded", recorded);
        document.writeNumberProperty("repeated", repeated);
        document.writeNumberProperty("refused", refused);
        document.writeEndObject();
        document.close();
        out.println(
                json ? text.toString() : "recorded " + recorded + ", repeated " + repeated + ", refused " + refused);
    }
}
