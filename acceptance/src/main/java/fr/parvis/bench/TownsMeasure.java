package fr.parvis.bench;

import fr.parvis.acceptance.ParvisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The whole country in one installation, beside one town. */
final class TownsMeasure implements Measure {

    private static final int CONNECTIONS = 4;
    private static final double SECONDS = 6;
    private static final int ROUNDS = 3;
    private static final double TIMES = 1.2;
    private static final long MORE_MB = 300;

    @Override
    public String name() {
        return "towns";
    }

    @Override
    public String method() {
        return "Two installations of their own, both running: ./parvis import-territory --only 75 (one commune), and"
                + " ./parvis import-territory (all 34,969 with their départements, régions and groupings). The same page,"
                + " /paris, from each in turn by 4 connections, three times 6 s each; every request has a query of its"
                + " own, so that the door answers none from what it keeps. Memory is read at the end: resident set of the"
                + " JVM and proportional set of PostgreSQL.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        stage.closeTown();
        stage.say("one town, then the whole country, are imported…");
        try (ParvisServer one = installation(stage, "one-town", List.of("--only", "75"));
                ParvisServer all = installation(stage, "all-towns", List.of())) {
            AtomicLong number = new AtomicLong();
            Rate few = load(one, number);
            Rate many = load(all, number);
            for (int round = 1; round < ROUNDS; round++) {
                few = few.and(load(one, number));
                many = many.and(load(all, number));
            }
            return List.of(row(few, many, memory(one), memory(all)));
        }
    }

    private static Row row(Rate few, Rate many, Memory one, Memory all) {
        double times = many.quantile(0.99) / few.quantile(0.99);
        long more = all.megabytes() - one.megabytes();
        return new Row(
                "the same page with 34,969 towns loaded",
                few.words() + ", " + one.words(),
                Row.words("%s, p99 %.2f×, %s, %+d MB", many.words(), times, all.words(), more),
                Row.words("p99 ≤ %.1f×, ≤ +%d MB", TIMES, MORE_MB),
                times <= TIMES && more <= MORE_MB);
    }

    private static Rate load(ParvisServer server, AtomicLong number) throws InterruptedException {
        return HttpLoad.run(
                server.at("/").getPort(),
                CONNECTIONS,
                SECONDS,
                connection -> () -> HttpLoad.get("/paris?n=" + number.incrementAndGet()));
    }

    private static Memory memory(ParvisServer server) throws IOException {
        return Memory.of(server.pid(), server.data());
    }

    private static ParvisServer installation(Stage stage, String name, List<String> arguments) throws Exception {
        Path data = stage.folder(name);
        Script.run(
                stage.folder("logs").resolve(name + ".log"),
                Map.of("PARVIS_DATA", data.toString()),
                Script.command("import-territory", arguments));
        return ParvisServer.start(data, Launch.jvmOptions(), Map.of());
    }
}
