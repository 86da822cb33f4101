package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The smallest server there is. */
final class SmallMeasure implements Measure {

    private static final int MINUTES = 10;
    private static final int PAGES_EVERY_SECONDS = 2;
    private static final long MOST_MB = 400;
    private static final List<String> PAGES =
            List.of("/montpellier", "/montpellier/carte", "/clapiers", "/montpellier/lieux/comedie", "/olonzac");

    @Override
    public String name() {
        return "small";
    }

    @Override
    public String method() {
        return "./parvis demo --small with its simulator, from nothing: six weeks of history come in, the sensors go on, and"
                + " a page is asked every 2 s; after 10 minutes the resident set of the JVM and the proportional set of"
                + " PostgreSQL’s processes are read. The simulator is not counted.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        stage.closeTown();
        Installation small =
                new Installation(stage.folder("small"), stage.folder("logs").resolve("small.log"), Map.of());
        stage.say("ten minutes of ./parvis demo --small…");
        Process demo = small.start("demo", "--small");
        try {
            small.awaitPage(BenchTown.PATH, demo);
            live(small, demo);
            Memory memory = Memory.of(application(demo), small.data());
            return List.of(new Row(
                    "--small after 10 minutes of demo",
                    "–",
                    memory.words(),
                    Row.words("≤ %d MB resident", MOST_MB),
                    memory.megabytes() <= MOST_MB));
        } finally {
            small.stop(demo);
        }
    }

    private static void live(Installation small, Process demo) throws InterruptedException {
        int rounds = MINUTES * 60 / PAGES_EVERY_SECONDS;
        for (int round = 0; round < rounds; round++) {
            small.awaitPage(PAGES.get(round % PAGES.size()), demo);
            TimeUnit.SECONDS.sleep(PAGES_EVERY_SECONDS);
        }
    }

    /** The script's child that is the application, not the simulator. */
    private static long application(Process demo) throws IOException {
        for (ProcessHandle child : demo.descendants().toList()) {
            String command = Files.readString(java.nio.file.Path.of("/proc/" + child.pid() + "/cmdline"));
            if (command.contains("parvis.jar")) {
                return child.pid();
            }
        }
        throw new IllegalStateException("the application does not run");
    }
}
