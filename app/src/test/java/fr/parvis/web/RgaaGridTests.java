package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The grid of RGAA 4.1 in {@code docs/accessibility}: official criteria, one honest state each. Run with
 * {@code -Dparvis.write-docs=true} to write the page after a change of {@code states.csv}.
 */
class RgaaGridTests {

    private static final Path FOLDER = Path.of("../docs/accessibility");
    private static final List<String> STATES = List.of("conforme", "non conforme", "non applicable", "à vérifier");

    @Test
    void has106LinesWithAState() throws IOException {
        assertThat(criteria()).hasSize(106);
        assertThat(states().keySet()).containsExactlyElementsOf(criteria().keySet());
        states().values().forEach(line -> {
            assertThat(line.get(1)).isIn(STATES);
            assertThat(line.get(2)).as(line.get(0)).isNotBlank();
        });
    }

    /** A line that leans on a test names one that exists. */
    @Test
    void namesOnlyTestsThatExist() throws IOException {
        String tests = sources(Path.of("src/test/java")) + sources(Path.of("../acceptance/src/test/java"));
        var named = java.util.regex.Pattern.compile("\\b([A-Z]\\w+Tests)\\.(\\w+)");
        for (List<String> line : states().values()) {
            named.matcher(line.get(2))
                    .results()
                    .forEach(test -> assertThat(tests)
                            .contains("class " + test.group(1))
                            .contains("void " + test.group(2) + "("));
        }
    }

    @Test
    void isTheWrittenPage() throws IOException {
        Path page = FOLDER.resolve("rgaa.md");
        if (Boolean.getBoolean("parvis.write-docs")) {
            Files.writeString(page, page());
        }
        assertThat(page).hasContent(page());
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Grille RGAA 4.1

                Une ligne par critère, tenue à la main dans `states.csv`, écrite ici par `RgaaGridTests`. Ce n’est pas un audit :
                tant qu’aucun audit n’a eu lieu, le site se déclare « non conforme ».

                """);
        Map<String, Integer> counts = new TreeMap<>();
        states().values().forEach(line -> counts.merge(line.get(1), 1, Integer::sum));
        counts.forEach((state, count) ->
                page.append("- ").append(state).append(" : ").append(count).append('\n'));
        page.append("\n| critère | intitulé | état | comment c’est vérifié |\n|---|---|---|---|\n");
        Map<String, List<String>> states = states();
        criteria().forEach((number, title) -> {
            List<String> line = states.getOrDefault(number, List.of(number, "", ""));
            page.append("| %s | %s | **%s** | %s |\n".formatted(number, title, line.get(1), line.get(2)));
        });
        return page.toString();
    }

    /** Number and title of each criterion, without the links into the glossary. */
    private static Map<String, String> criteria() throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        JsonNode grid = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("criteres.json")));
        for (JsonNode topic : grid.get("topics")) {
            for (JsonNode wrapped : topic.get("criteria")) {
                JsonNode criterion = wrapped.get("criterium");
                String title = criterion.get("title").asString().replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
                titles.put(
                        topic.get("number").asInt() + "."
                                + criterion.get("number").asInt(),
                        title);
            }
        }
        return titles;
    }

    private static Map<String, List<String>> states() throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("states.csv")).stream()
                .skip(1)
                .toList()) {
            List<String> cells = new ArrayList<>(List.of(line.split(";", 3)));
            lines.put(cells.getFirst(), cells);
        }
        return lines;
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Tests.java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
