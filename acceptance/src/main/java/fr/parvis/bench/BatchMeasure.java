package fr.parvis.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A gateway that catches up: a thousand observations in each request. */
final class BatchMeasure implements Measure {

    private static final int LINES = 1_000;
    private static final int CONNECTIONS = 4;
    private static final double SECONDS = 8;
    private static final int COPIED = 1_000_000;
    private static final double SHARE = 0.3;
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public String method() {
        return "4 connections send requests of 1,000 lines of JSON, one device each, one observation a second from"
                + " 1 January 2026 on. The limit is one COPY of a million rows of the same shape into a table of the same"
                + " columns with the same key, in the same PostgreSQL, by one connection. COPY, Parvis, COPY, Parvis.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        BenchTown town = stage.town();
        BenchDatabase database = new BenchDatabase(town.server().data());
        AtomicLong second = new AtomicLong();
        Rate limit = CopyLimit.run(database, COPIED);
        Rate measured = parvis(town, second);
        limit = limit.and(CopyLimit.run(database, COPIED));
        measured = measured.and(parvis(town, second));
        return List.of(Row.ratio("batches of 1,000 observations, in rows", limit, measured.times(LINES), SHARE));
    }

    private static Rate parvis(BenchTown town, AtomicLong second) throws InterruptedException {
        return HttpLoad.run(town.port(), CONNECTIONS, SECONDS, number -> source(town.device(number), second));
    }

    /** Seconds are drawn from one counter, so that no observation comes twice. */
    private static HttpLoad.RequestSource source(Device device, AtomicLong second) {
        String authorization = device.authorization();
        return () -> {
            StringBuilder lines = new StringBuilder(LINES * 96);
            long from = second.getAndAdd(LINES);
            for (int line = 0; line < LINES; line++) {
                lines.append(device.json(FROM.plusSeconds(from + line).toString(), line % BenchTown.CAPACITY))
                        .append('\n');
            }
            return HttpLoad.post("/api/v1/observations", "application/x-ndjson", authorization, lines.toString());
        };
    }
}
