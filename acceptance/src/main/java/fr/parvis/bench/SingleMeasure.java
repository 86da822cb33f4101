package fr.parvis.bench;

import java.util.List;

/** One observation in each request, durable before the answer. */
final class SingleMeasure implements Measure {

    private static final int CONNECTIONS = 32;
    private static final double SECONDS = 8;
    private static final double SHARE = 0.6;

    @Override
    public String name() {
        return "single";
    }

    @Override
    public String method() {
        return "32 connections, each with a device of its own, send one observation of now and wait for the answer."
                + " The probe is a JDK server that puts the request in a queue and answers after the COPY of what waits"
                + " has committed in the same PostgreSQL; it checks nothing. Probe, Parvis, probe, Parvis: 8 s each after"
                + " 2 s of warm-up and a first round of both that is not counted, as neither is compiled yet; both runs"
                + " of each are one figure.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        BenchTown town = stage.town();
        BenchDatabase database = new BenchDatabase(town.server().data());
        try (DurableProbe probe = new DurableProbe(database)) {
            probe(probe);
            parvis(town);
            Rate limit = probe(probe);
            Rate measured = parvis(town);
            limit = limit.and(probe(probe));
            measured = measured.and(parvis(town));
            return List.of(Row.ratio(
                    "one observation per HTTP request, durable before the answer, 32 connections",
                    limit,
                    measured,
                    SHARE));
        }
    }

    private static Rate probe(DurableProbe probe) throws InterruptedException {
        byte[] request = HttpLoad.post("/", "application/json", "none", new Device("parking-000", "").json(12));
        return HttpLoad.run(probe.port(), CONNECTIONS, SECONDS, number -> () -> request);
    }

    private static Rate parvis(BenchTown town) throws InterruptedException {
        return HttpLoad.run(town.port(), CONNECTIONS, SECONDS, number -> source(town.device(number)));
    }

    private static HttpLoad.RequestSource source(Device device) {
        long[] told = new long[1];
        String authorization = device.authorization();
        return () -> HttpLoad.post(
                "/api/v1/observations", "application/json", authorization, device.json(told[0]++ % BenchTown.CAPACITY));
    }
}
