package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./parvis opening-hours FILE [--json] [--zone Europe/Paris]}: works out a file of opening-hours vectors.
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
 * when refused, {@code reason}; and {@code agrees} where the question carried {@code intervals} or {@code expected}.
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
        return "FILE [--json] [--zone ZONE]: evaluates a file of opening hours";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        int zone = arguments.indexOf("--zone");
        List<String> files = arguments.stream()
                .filter(word -> !word.startsWith("--") && (zone < 0 || arguments.indexOf(word) != zone + 1))
                .toList();
        if (files.size() != 1 || zone >= 0 && zone + 1 >= arguments.size()) {
            err.println("./parvis opening-hours " + usage());
            return 2;
        }
        try {
            ZoneId clock = ZoneId.of(zone < 0 ? "Europe/Paris" : arguments.get(zone + 1));
            ObjectNode answers = answer(read(Path.of(files.getFirst())), new VectorAnswers(clock));
            print(answers, arguments.contains("--json"), out);
            return 0;
        } catch (IOException | JacksonException | DateTimeException | InvalidPathException unreadable) {
            err.println("The file " + files.getFirst() + " could not be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private static JsonNode read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("larger than " + (LARGEST_FILE >> 20) + " MB");
        }
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private static ObjectNode answer(JsonNode questions, VectorAnswers answers) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        if (questions.isArray()) {
            all.set("eval", list(questions, answers));
        }
        for (Map.Entry<String, JsonNode> list : questions.properties()) {
            if (list.getValue().isArray()) {
                all.set(list.getKey(), list(list.getValue(), answers));
            }
        }
        return all;
    }

    private static ArrayNode list(JsonNode questions, VectorAnswers answers) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (JsonNode question : questions) {
            ObjectNode answer = list.addObject();
            answer.put("index", list.size() - 1);
            try {
                answers.answer(question, answer);
            } catch (BusinessException refused) {
                answer.put("refused", true);
                answer.put("reason", refused.key().code() + " " + refused.arguments());
            }
        }
        return list;
    }

    private static void print(ObjectNode answers, boolean json, PrintStream out) {
        if (json) {
            out.println(answers);
            return;
        }
        for (Map.Entry<String, JsonNode> list : answers.properties()) {
            for (JsonNode answer : list.getValue()) {
                out.println(list.getKey() + " " + answer.path("index").asInt() + "  "
                        + answer.path("value").asString(""));
                print(answer, out);
            }
        }
    }

    private static void print(JsonNode answer, PrintStream out) {
        if (answer.path("refused").asBoolean(false)) {
            out.println("    refused: " + answer.path("reason").asString(""));
        }
        answer.path("intervals").forEach(interval -> out.println("    " + interval));
        if (answer.has("next")) {
            out.println("    next: " + answer.get("next"));
        }
    }
}
