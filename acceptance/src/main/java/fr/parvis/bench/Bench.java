package fr.parvis.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./parvis bench [--full] [ROW…]}: starts the packed application, measures it beside the barest program that does
 * the same, and writes {@code docs/generated/performance.md}. Status 1 if a row was not reached.
 */
public final class Bench {

    private static final Path REPORT = Path.of("docs/generated/performance.md");
    private static final List<Measure> ALL = List.of(
            new SingleMeasure(),
            new BatchMeasure(),
            new MqttMeasure(),
            new PhoneMeasure(),
            new ListenersMeasure(),
            new MapMeasure(),
            new TownsMeasure(),
            new StartMeasure(),
            new SmallMeasure());
    private static final List<String> ONLY_IN_FULL = List.of("small");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean full = words.remove("--full");
        List<Measure> chosen = choose(words, full);
        if (chosen.isEmpty()) {
            out.println("./parvis bench [--full] [ROW…], rows: "
                    + String.join(" ", ALL.stream().map(Measure::name).toList()));
            System.exit(2);
        }
        Map<Measure, List<Row>> done = new LinkedHashMap<>();
        try (Stage stage = new Stage(out)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::closeTown));
            String machine = words.isEmpty() ? Machine.words(stage.town()) : "";
            out.println(Row.HEAD);
            for (Measure measure : chosen) {
                List<Row> rows = measure.measure(stage);
                rows.forEach(row -> out.println(row.line()));
                done.put(measure, rows);
                if (words.isEmpty()) { // after each row, so that a row that fails takes nothing with it
                    Report.write(REPORT, machine, done, missing(done));
                }
            }
        }
        System.exit(done.values().stream().flatMap(List::stream).allMatch(Row::reached) ? 0 : 1);
    }

    private static List<Measure> choose(List<String> names, boolean full) {
        return ALL.stream()
                .filter(measure -> names.isEmpty()
                        ? full || !ONLY_IN_FULL.contains(measure.name())
                        : names.contains(measure.name()))
                .toList();
    }

    private static List<String> missing(Map<Measure, List<Row>> done) {
        return ALL.stream()
                .filter(measure -> !done.containsKey(measure))
                .map(Measure::name)
                .toList();
    }
}
