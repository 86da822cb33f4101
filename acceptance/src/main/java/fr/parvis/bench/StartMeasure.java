package fr.parvis.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How long a restart keeps people waiting. */
final class StartMeasure implements Measure {

    private static final int STARTS = 3;
    private static final double SECONDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String method() {
        return "./parvis run on data that are there, from calling the script to the last byte of /montpellier, database"
                + " included; three times with the AOT cache that the first run left, three times without"
                + " (PARVIS_NO_CACHE), in turn; the middle one of each.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        stage.closeTown();
        Map<String, String> demo = Map.of("PARVIS_DEMO", "true");
        Installation with =
                new Installation(stage.folder("start"), stage.folder("logs").resolve("start.log"), demo);
        stage.say("the first start, which makes the data and the cache…");
        with.secondsToFirstPage(BenchTown.PATH, "run");
        Installation without = new Installation(
                with.data(),
                stage.folder("logs").resolve("start-without.log"),
                Map.of("PARVIS_DEMO", "true", "PARVIS_NO_CACHE", "true"));
        List<Double> cached = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            plain.add(without.secondsToFirstPage(BenchTown.PATH, "run"));
            cached.add(with.secondsToFirstPage(BenchTown.PATH, "run"));
        }
        double middle = middle(cached);
        int cores = Runtime.getRuntime().availableProcessors();
        return List.of(new Row(
                "second start to the first page, AOT cache",
                Row.words("%.1f s without the cache", middle(plain)),
                Row.words("%.1f s on %d cores", middle, cores),
                Row.words("≤ %.0f s on 2 cores", SECONDS),
                middle <= SECONDS && cores <= 2));
    }

    private static double middle(List<Double> seconds) {
        Collections.sort(seconds);
        return seconds.get(seconds.size() / 2);
    }
}
