package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.KernelError;
import fr.parvis.kernel.Phrases;
import fr.parvis.kernel.RefusalText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./parvis opening-hours FILE [--json] [--zone Europe/Paris] [--lang fr|en]}: works out a file of opening-hours vectors.
 *
 * <p>The file is a JSON object of lists, or one bare list. Each element is a text, or an object with {@code value} (a
 * text, or a list whose first element is it) and
 *
 * <ul>
 *   <li>{@code from} and {@code to}: answered with {@code intervals}, a list of {@code [from, to, unknown, remark?]} in
 *       the local-time form of the question ({@code 2026-11-22 09:00}, or an ISO instant when the question was one);
 *   <li>only {@code from}: answered with {@code next}, the next change, or null when there is none in ten years;
 *   <li>neither: only whether it is {@code refused}.
 * </ul>
 *
 * {@code nom} names the place: {@code cc} (country code), {@code state}, {@code county}, {@code lat}, {@code lon}; a text
 * that speaks of holidays without a place is refused, but for {@code next}, which is then asked of France.
 *
 * <p>The answer has the same lists in the same order; each element has {@code index}, {@code value}, {@code refused} and,
 * when refused, {@code reason} (the code and its arguments) and {@code detail} (a sentence); and {@code agrees} where the question carried {@code intervals} or {@code expected}.
 * Without {@code --json}, the same as lines of text.
 */
public final class OpeningHoursCommand implements Command {

    private static final long LARGEST_FILE = 64L << 20;

    @Override
    public String name() {
        return "opening-hours";
    }

    @Override
    public String usage() {
        return "FILE [--json] [--zone Europe/Paris] [--lang fr|en]  evaluates a file of opening hours";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            String file = file(arguments);
            Locale language = CommandRefusal.language(arguments);
            ObjectNode answers = answer(read(file), new VectorAnswers(zone(arguments)), language);
            print(answers, arguments.contains("--json"), Phrases.of("calendar", language), out);
            return 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private String file(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        words.remove("--json");
        for (String option : List.of("--zone", "--lang")) {
            int at = words.indexOf(option);
            if (at >= 0 && at + 1 < words.size()) {
                words.subList(at, at + 2).clear();
            }
        }
        if (words.size() != 1 || words.getFirst().startsWith("--") || !CommandRefusal.speaks(arguments)) {
            throw new BusinessException(KernelError.WRONG_USAGE, line());
        }
        return words.getFirst();
    }

    private ZoneId zone(List<String> arguments) {
        int at = arguments.indexOf("--zone");
        try {
            return ZoneId.of(at < 0 ? "Europe/Paris" : arguments.get(at + 1));
        } catch (DateTimeException unknown) {
            throw new BusinessException(unknown, KernelError.WRONG_USAGE, line());
        }
    }

    private static JsonNode read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST_FILE) {
                throw new BusinessException(CalendarError.UNREADABLE_FILE, file, "> " + (LARGEST_FILE >> 20) + " MB");
            }
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(path));
            if (root == null || !root.isContainer()) {
                throw new BusinessException(CalendarError.UNREADABLE_FILE, file, "JSON");
            }
            return root;
        } catch (JacksonException wrong) {
            throw new BusinessException(wrong, CalendarError.UNREADABLE_FILE, file, "JSON, " + where(wrong));
        } catch (IOException | InvalidPathException absent) {
            throw new BusinessException(absent, CalendarError.UNREADABLE_FILE, file, "–");
        }
    }

    private static String where(JacksonException wrong) {
        return wrong.getLocation() == null
                ? "?"
                : wrong.getLocation().getLineNr() + ":" + wrong.getLocation().getColumnNr();
    }

    private static ObjectNode answer(JsonNode questions, VectorAnswers answers, Locale language) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        if (questions.isArray()) {
            all.set("eval", list(questions, answers, language));
        }
        for (Map.Entry<String, JsonNode> list : questions.properties()) {
            if (list.getValue().isArray()) {
                all.set(list.getKey(), list(list.getValue(), answers, language));
            }
        }
        return all;
    }

    private static ArrayNode list(JsonNode questions, VectorAnswers answers, Locale language) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (JsonNode question : questions) {
            ObjectNode answer = list.addObject();
            answer.put("index", list.size() - 1);
            try {
                answers.answer(question, answer);
            } catch (BusinessException refused) {
                answer.put("refused", true);
                answer.put("reason", refused.key().code() + " " + refused.arguments());
                answer.put("detail", RefusalText.detail(refused, language));
            }
        }
        return list;
    }

    private static void print(ObjectNode answers, boolean json, Phrases phrases, PrintStream out) {
        if (json) {
            out.println(answers);
            return;
        }
        for (Map.Entry<String, JsonNode> list : answers.properties()) {
            for (JsonNode answer : list.getValue()) {
                out.println(list.getKey() + " " + answer.path("index").asInt() + "  "
                        + answer.path("value").asString(""));
                print(answer, phrases, out);
            }
        }
    }

    private static void print(JsonNode answer, Phrases phrases, PrintStream out) {
        if (answer.path("refused").asBoolean(false)) {
            out.println("    "
                    + phrases.say(
                            "calendar.command.refused", answer.path("detail").asString("")));
        }
        answer.path("intervals").forEach(interval -> out.println("    " + interval));
        if (answer.has("next")) {
            out.println("    " + phrases.say("calendar.command.next", answer.get("next")));
        }
    }
}
