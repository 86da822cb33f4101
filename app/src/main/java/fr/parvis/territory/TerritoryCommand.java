package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import java.io.PrintStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis territory}: shows who is competent for what in a body and which host names are its own, records a
 * transfer of competence, gives a host name or takes it back. These are acts of the operator: a town cannot claim a name
 * or a competence by itself.
 */
public final class TerritoryCommand implements Command {

    private static final int TRANSFER_WORDS = 4;

    /** For the service loader. */
    public TerritoryCommand() {}

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public String usage() {
        return "show CODE | transfer SUBJECT TERRITORY COMPETENT SINCE BASIS… | host CODE NAME | release CODE NAME"
                + " [--json]  competences and host names of a body";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>(arguments);
        boolean json = words.remove("--json");
        try {
            Act act = Act.of(words);
            try (TerritoryAlone alone = TerritoryAlone.start()) {
                print(act.on(new Office(alone)), json, out);
                return 0;
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            err.println("./parvis territory " + usage());
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        } catch (DataAccessException unavailable) {
            err.println("La base de données n’a pas accepté la demande ; rien n’a été changé.");
        }
        return 2;
    }

    private static void print(Map<String, String> picture, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(picture));
        } else {
            picture.forEach((what, who) -> out.println(what + " : " + who));
        }
    }

    /** What is asked. */
    private interface Act {

        Map<String, String> on(Office office);

        static Act of(List<String> words) {
            String what = words.isEmpty() ? "" : words.getFirst();
            List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
            return switch (what) {
                case "show" -> exactly(1, rest, office -> office.show(rest.get(0)));
                case "host" -> exactly(2, rest, office -> office.host(rest.get(0), rest.get(1)));
                case "release" -> exactly(2, rest, office -> office.release(rest.get(0), rest.get(1)));
                case "transfer" -> transfer(rest);
                default -> throw new IllegalArgumentException(what);
            };
        }

        private static Act exactly(int words, List<String> rest, Act act) {
            if (rest.size() != words) {
                throw new IllegalArgumentException();
            }
            return act;
        }

        private static Act transfer(List<String> rest) {
            if (rest.size() <= TRANSFER_WORDS) {
                throw new IllegalArgumentException();
            }
            Subject subject =
                    Subject.valueOf(rest.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            LocalDate since = LocalDate.parse(rest.get(3));
            String basis = String.join(" ", rest.subList(TRANSFER_WORDS, rest.size()));
            return office -> office.transfer(subject, rest.get(1), rest.get(2), since, basis);
        }
    }

    /** Does it. */
    private record Office(TerritoryAlone alone) {

        Map<String, String> show(String code) {
            Body body = body(code);
            Competences competences = alone.get(Competences.class);
            Map<String, String> picture = new TreeMap<>();
            for (Subject subject : Subject.values()) {
                CompetenceView view = competences.competentFor(subject, body.id());
                picture.put(
                        subject.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        ownLevel(view, body) ? view.competent().name() + " (" + view.basis() + ")" : "–");
            }
            competences.list(body.id()).stream()
                    .filter(act -> act.since().isAfter(LocalDate.now(ZoneId.of("Europe/Paris"))))
                    .forEach(act -> picture.put(
                            act.subject().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + act.since(),
                            alone.get(Bodies.class)
                                            .find(act.competent())
                                            .map(Body::name)
                                            .orElse("?") + " (" + act.basis() + ")"));
            picture.put("host", String.join(" ", alone.get(Towns.class).listHosts(body.id())));
            return picture;
        }

        /** What the law gives to communes is nothing of a body above them, unless an act or the law moved it up. */
        private static boolean ownLevel(CompetenceView view, Body body) {
            return body.is(BodyKind.COMMUNE)
                    || view.transferred()
                    || !view.competent().id().equals(body.id())
                    || view.subject().isExercisedBy(body);
        }

        Map<String, String> host(String code, String name) {
            String own = System.getenv().getOrDefault("PARVIS_PUBLIC_ADDRESS", "http://localhost");
            if (name.strip().equalsIgnoreCase(URI.create(own).getHost())) {
                throw new BusinessException(TerritoryError.OWN_HOST, name);
            }
            alone.get(Towns.class).assignHost(name, body(code).id());
            return show(code);
        }

        Map<String, String> release(String code, String name) {
            alone.get(Towns.class).releaseHost(name, body(code).id());
            return show(code);
        }

        Map<String, String> transfer(Subject subject, String from, String to, LocalDate since, String basis) {
            alone.get(Competences.class)
                    .transfer(new TransferCompetence(subject, body(from).id(), body(to).id(), since, null, basis));
            return show(from);
        }

        private Body body(String code) {
            return alone.get(Bodies.class)
                    .findByAnyCode(code)
                    .orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, code));
        }
    }
}
