package fr.parvis.telemetry;

import fr.parvis.history.HistoryReader;
import fr.parvis.history.ReadingOptions;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code ./parvis import-history FILE --body CODE}: brings a history file of any size in through the HTTP door of the
 * running installation, in lots, and says line by line what was refused and why. Interrupted, it goes on where it was,
 * with the sums of what came before; after its end it may run again, and finds everything there already.
 */
public final class ImportHistoryCommand implements Command {

    /** For the service loader. */
    public ImportHistoryCommand() {}

    @Override
    public String name() {
        return "import-history";
    }

    @Override
    public String usage() {
        return ImportQuestion.USAGE + "  brings a history file in (timestamp, place, value, capacity)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            ImportQuestion question = ImportQuestion.parse(arguments);
            ImportReport report = new ImportReport(out, question);
            try (HistoryUpload upload = new HistoryUpload(question, report)) {
                HistoryReader.read(question.file(), ReadingOptions.strictlyIn(question.zone()), upload);
                upload.finish();
            }
            report.end();
            return report.sums().refused() > 0 ? 1 : 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }
}
