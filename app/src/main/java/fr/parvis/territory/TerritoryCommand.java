package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis territory}: shows who is competent for what in a body and which host names are its own, records a
 * transfer of competence, ends or withdraws it, gives a host name or takes it back. These are acts of the operator: a
 * town cannot claim a name or a competence by itself.
 */
public final class TerritoryCommand implements Command {

    /** For the service loader. */
    public TerritoryCommand() {}

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public String usage() {
        return "show CODE | transfer SUBJECT TERRITORY COMPETENT SINCE BASIS… | end SUBJECT TERRITORY UNTIL BASIS…"
                + " | withdraw SUBJECT TERRITORY SINCE BASIS… | host CODE NAME | release CODE NAME"
                + " [--json] [--lang fr|en]  competences and host names of a body";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            TerritoryAct act = TerritoryAct.of(CommandRefusal.words(arguments));
            if (!CommandRefusal.speaks(arguments)) {
                return CommandRefusal.wrongUsage(this, arguments, out, err);
            }
            try (TerritoryAlone alone = TerritoryAlone.start()) {
                print(act.on(new TerritoryOffice(alone)), arguments.contains("--json"), out);
                return 0;
            }
        } catch (IllegalArgumentException unreadable) {
            return CommandRefusal.wrongUsage(this, arguments, out, err);
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        } catch (DataAccessException unavailable) {
            return CommandRefusal.say(
                    new BusinessException(unavailable, TerritoryError.DATABASE_REFUSED), arguments, out, err);
        }
    }

    private static void print(Map<String, String> picture, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(picture));
        } else {
            picture.forEach((what, who) -> out.println(what + " : " + who));
        }
    }
}
