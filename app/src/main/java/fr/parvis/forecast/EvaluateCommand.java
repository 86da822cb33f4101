package fr.parvis.forecast;

import fr.parvis.history.FileQuestion;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import java.io.PrintStream;
import java.util.List;

/** {@code ./parvis evaluate FILE}: the forecaster against four naive rules on any history file. */
public final class EvaluateCommand implements Command {

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String usage() {
        return FileQuestion.USAGE + "  compares the forecast with four naive rules over a history";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            FileQuestion question = FileQuestion.parse(name(), arguments);
            Evaluation evaluation = Evaluation.of(question);
            out.println(question.json() ? EvaluationJson.of(evaluation) : EvaluationText.of(evaluation));
            return 0;
        } catch (BusinessException refusal) {
            return CommandRefusal.say(refusal, arguments, out, err);
        }
    }
}
