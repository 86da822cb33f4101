package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.CommandWords;
import fr.parvis.kernel.Phrases;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis appoint CODE MAIL}: names the first administrator of a body of the running installation and prints the
 * link by which they come in, so that a town can begin even before a mail server is set up.
 */
public final class AppointCommand implements Command {

    private static final Set<String> OPTIONS = Set.of("--name", "--data", "--lang");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** For the service loader. */
    public AppointCommand() {}

    @Override
    public String name() {
        return "appoint";
    }

    @Override
    public String usage() {
        return "CODE MAIL [--name NAME] [--data FOLDER] [--json] [--lang fr|en]  names a town's first administrator";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandWords words = CommandWords.parse(this, arguments, Set.of("--name", "--data"), Set.of());
            if (words.plain().size() != 2) {
                throw CommandWords.wrong(this);
            }
            Map<String, String> answer = ask(words);
            boolean refused = answer.containsKey("refused");
            print(answer, words, refused && !words.json() ? err : out);
            return refused ? 2 : 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private static Map<String, String> ask(CommandWords words) {
        Map<String, String> letter = new HashMap<>(
                Map.of("body", words.plain().get(0), "mail", words.plain().get(1)));
        letter.put("language", words.language().getLanguage());
        words.option("--name").ifPresent(name -> letter.put("name", name));
        String folder = words.option("--data").orElse(System.getenv().getOrDefault("PARVIS_DATA", "data"));
        try {
            return answer(new AppointmentBox(Path.of(folder)), letter);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new BusinessException(unusable, IdentityError.NOBODY_ANSWERS);
        }
    }

    private static Map<String, String> answer(AppointmentBox box, Map<String, String> words) throws IOException {
        if (!box.isOpen()) {
            throw new BusinessException(IdentityError.NOBODY_ANSWERS);
        }
        String name = box.ask(words);
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            Optional<Map<String, String>> answer = box.takeAnswer(name);
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        box.withdraw(name);
        throw new BusinessException(IdentityError.NOBODY_ANSWERS);
    }

    private static void print(Map<String, String> answer, CommandWords words, PrintStream out) {
        if (words.json()) {
            out.println(JsonMapper.builder().build().writeValueAsString(answer));
        } else if (answer.containsKey("refused")) {
            out.println(answer.get("refused"));
        } else {
            out.println(Phrases.of("identity", words.language()).say("identity.appoint.done", answer.get("town")));
            out.println(answer.get("link"));
        }
    }
}
