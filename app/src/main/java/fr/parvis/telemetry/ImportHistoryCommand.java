package fr.parvis.telemetry;

import fr.parvis.history.FileQuestion;
import fr.parvis.history.HistoryReader;
import fr.parvis.history.ReadingOptions;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.RefusalText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./parvis import-history FILE --body CODE}: brings a history file of any size in through the HTTP door of the
 * running installation, in lots, and says line by line what was refused and why. Interrupted, it goes on where it was;
 * what came before is recognised and counted once.
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
        Locale language = FileQuestion.language(arguments);
        try {
            ImportQuestion question = ImportQuestion.parse(arguments);
            ImportReport report = new ImportReport(out, question.json());
            try (HistoryUpload upload = new HistoryUpload(question, report)) {
                HistoryReader.read(question.file(), ReadingOptions.in(question.zone()), upload);
            }
            report.end();
            return report.hasRefusals() ? 1 : 0;
        } catch (BusinessException refused) {
            err.println(RefusalText.title(refused, language) + " : " + RefusalText.detail(refused, language));
            return 2;
        }
    }
}
