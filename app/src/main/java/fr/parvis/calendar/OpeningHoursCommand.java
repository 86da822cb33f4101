package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.CommandWords;
import fr.parvis.kernel.JsonFile;
import fr.parvis.kernel.Phrases;
import fr.parvis.kernel.RefusalText;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            CommandWords words = CommandWords.parse(this, arguments, Set.of("--zone"), Set.of());
            VectorAnswers vectors = new VectorAnswers(zone(words));
            ObjectNode answers = answer(JsonFile.read(words.only(this)), vectors, words.language());
            print(answers, words.json(), Phrases.of("calendar", words.language()), out);
            return 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private ZoneId zone(CommandWords words) {
        try {
            return ZoneId.of(words.option("--zone").orElse("Europe/Paris"));
        } catch (DateTimeException unknown) {
            throw CommandWords.wrong(this);
        }
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
