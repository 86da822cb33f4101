package fr.parvis.quality;

import fr.parvis.history.FileQuestion;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import java.io.PrintStream;
import java.util.List;

/** {@code ./parvis audit-data FILE}: whether the figures of a history can be believed, source by source. */
public final class AuditDataCommand implements Command {

    @Override
    public String name() {
        return "audit-data";
    }

    @Override
    public String usage() {
        return FileQuestion.USAGE + "  looks for the traps of real feeds in a history, source by source";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            FileQuestion question = FileQuestion.parse(name(), arguments);
            Audit audit = Audit.of(question);
            out.println(question.json() ? AuditJson.of(audit) : AuditText.of(audit));
            return 0;
        } catch (BusinessException refusal) {
            return CommandRefusal.say(refusal, arguments, out, err);
        }
    }
}
