package fr.parvis.casework;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.CommandWords;
import fr.parvis.kernel.JsonFile;
import fr.parvis.kernel.Phrases;
import fr.parvis.kernel.RefusalText;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./parvis legal-clock FILE}: works out the dates of a file of cases, a bare list or an object with {@code cases}.
 * A case has {@code deposited}, {@code rule} (sva, svr), {@code term} and {@code unit} (days, weeks, months),
 * {@code corrections} (each {@code from} and, once answered, {@code to}) and {@code resume} (continue, reset).
 */
public final class LegalClockCommand implements Command {

    private final Clock clock;

    public LegalClockCommand() {
        this(Clock.system(ZoneId.of("Europe/Paris")));
    }

    LegalClockCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "legal-clock";
    }

    @Override
    public String usage() {
        return "FILE [--json] [--today 2026-11-27] [--lang fr|en]: works out the legal dates of a file of cases";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandWords words = CommandWords.parse(this, arguments, Set.of("--today"), Set.of());
            ArrayNode answers = answer(cases(words.only(this)), today(words), words.language());
            if (words.json()) {
                out.println(answers);
            } else {
                answers.forEach(answer -> out.println(line(answer, words.language())));
            }
            return 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private LocalDate today(CommandWords words) {
        try {
            return words.option("--today").map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
        } catch (DateTimeException notADate) {
            throw CommandWords.wrong(this);
        }
    }

    private static JsonNode cases(String file) {
        JsonNode root = JsonFile.read(file);
        if (root.isObject() && !root.path("cases").isArray()) {
            throw new BusinessException(CaseworkError.UNREADABLE_CASE, "cases", "–", "[…]");
        }
        return root.isArray() ? root : root.path("cases");
    }

    private static ArrayNode answer(JsonNode cases, LocalDate today, Locale language) {
        ArrayNode answers = JsonMapper.shared().createArrayNode();
        for (JsonNode written : cases) {
            ObjectNode answer = answers.addObject().put("index", answers.size() - 1);
            try {
                answer(written, today, answer);
            } catch (BusinessException refused) {
                answer.put("refused", true);
                answer.put("reason", refused.key().code());
                answer.put("detail", RefusalText.detail(refused, language));
            }
        }
        return answers;
    }

    private static void answer(JsonNode node, LocalDate today, ObjectNode answer) {
        if (node.has("id")) {
            answer.set("id", node.get("id"));
        }
        WrittenCase written = new WrittenCase(node);
        LegalClock.Reading reading = written.clock().read(today);
        LocalDate expected = written.expected();
        answer.put("refused", false);
        answer.put("decision", reading.decision().toString());
        answer.put("silence", written.silence() == Silence.ACCEPTANCE ? "acceptance" : "refusal");
        answer.put("starts", reading.starts().toString());
        answer.put("suspended", reading.suspended());
        answer.put("pending", reading.pending());
        if (expected != null) {
            answer.put("expected", expected.toString());
            answer.put("agrees", expected.equals(reading.decision()));
        }
    }

    private static String line(JsonNode answer, Locale language) {
        Phrases phrases = Phrases.of("casework", language);
        String number = answer.path("index").asString();
        if (answer.path("refused").booleanValue()) {
            return phrases.say(
                    "casework.clock.refused", number, answer.path("detail").stringValue());
        }
        String silence = phrases.say("casework.clock." + answer.path("silence").stringValue());
        String line = phrases.say(
                "casework.clock.line",
                number,
                answer.path("decision").stringValue(),
                silence,
                answer.path("starts").stringValue(),
                answer.path("suspended").asString());
        return line + pending(answer, phrases) + agreement(answer, phrases);
    }

    private static String pending(JsonNode answer, Phrases phrases) {
        return answer.path("pending").booleanValue() ? " ; " + phrases.say("casework.clock.pending") : "";
    }

    private static String agreement(JsonNode answer, Phrases phrases) {
        if (!answer.has("agrees")) {
            return "";
        }
        return " ; "
                + (answer.path("agrees").booleanValue()
                        ? phrases.say("casework.clock.agrees")
                        : phrases.say(
                                "casework.clock.differs",
                                answer.path("expected").stringValue()));
    }
}
