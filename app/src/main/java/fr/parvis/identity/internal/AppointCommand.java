package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.Phrases;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        List<String> words = new ArrayList<>(arguments);
        boolean json = words.remove("--json");
        Map<String, String> options = options(words);
        Locale language = CommandRefusal.language(arguments);
        try {
            if (words.size() != 2
                    || !CommandRefusal.speaks(arguments)
                    || words.stream().anyMatch(word -> word.startsWith("--"))) {
                throw new BusinessException(IdentityError.WRONG_APPOINTMENT, line());
            }
            Map<String, String> answer = ask(words.get(0), words.get(1), options, language);
            print(answer, json, language, answer.containsKey("refused") && !json ? err : out);
            return answer.containsKey("refused") ? 2 : 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    /** Takes options and their values out of the words. */
    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (String option : OPTIONS) {
            int at = words.indexOf(option);
            if (at >= 0 && at + 1 < words.size()) {
                options.put(option, words.get(at + 1));
                words.subList(at, at + 2).clear();
            }
        }
        return options;
    }

    private static Map<String, String> ask(String body, String mail, Map<String, String> options, Locale language) {
        Map<String, String> words = new HashMap<>(Map.of("body", body, "mail", mail));
        words.put("language", language.getLanguage());
        Optional.ofNullable(options.get("--name")).ifPresent(name -> words.put("name", name));
        String folder =
                options.getOrDefault("--data", Objects.requireNonNullElse(System.getenv("PARVIS_DATA"), "data"));
        try {
            return answer(new AppointmentBox(Path.of(folder)), words);
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

    private static void print(Map<String, String> answer, boolean json, Locale language, PrintStream out) {
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(answer));
        } else if (answer.containsKey("refused")) {
            out.println(answer.get("refused"));
        } else {
            out.println(Phrases.of("identity", language).say("identity.appoint.done", answer.get("town")));
            out.println(answer.get("link"));
        }
    }
}
