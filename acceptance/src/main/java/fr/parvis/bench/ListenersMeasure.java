package fr.parvis.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ten thousand people have a page open. */
final class ListenersMeasure implements Measure {

    private static final int LISTENERS = 10_000;
    private static final int FIRST = 500;
    private static final int SECONDS = 60;
    private static final int SETTLING_SECONDS = 5;
    private static final double EACH_KB = 8;
    private static final double P99_MILLIS = 1_000;
    private static final long BOX_MB = 700;
    private static final String LIVE = BenchTown.PATH + "/direct?langue=fr";

    @Override
    public String name() {
        return "listeners";
    }

    @Override
    public String method() {
        return "10,000 pages listen to one town whose car park changes once a second, for 60 s; every event of every page"
                + " is timed, from just before the sensor’s publication to the end of the event in the page’s socket; a"
                + " line that is lost ends the bench. The memory of one listener is the greater of two differences"
                + " between nobody and 10,000, each after a full collection: resident set of the JVM, and living heap. The"
                + " whole box is the JVM’s resident set and PostgreSQL’s proportional set at the end, in an application"
                + " that was started for this row. Then: " + LiveChecks.METHOD;
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        BenchTown town = stage.freshTown();
        warmUp(town);
        Crowded crowded = crowd(town);
        boolean fits = crowded.eachKb() <= EACH_KB
                && crowded.rate.quantile(0.99) < P99_MILLIS
                && crowded.box.megabytes() < BOX_MB;
        Row listeners = new Row(
                "10,000 live listeners, 1 event/s each",
                "–",
                Row.words(
                        "%.1f kB each, p50 %.0f ms, p99 %.0f ms, whole box %s",
                        crowded.eachKb(), crowded.rate.quantile(0.5), crowded.rate.quantile(0.99), crowded.box.words()),
                Row.words("≤ %.0f kB each, p99 < 1 s, whole box < %d MB", EACH_KB, BOX_MB),
                fits);
        LiveChecks checks = new LiveChecks(town, LIVE);
        return List.of(listeners, checks.slowReaders(), checks.resumption());
    }

    private record Crowded(Rate rate, long more, Memory box) {

        double eachKb() {
            return (double) more / LISTENERS;
        }
    }

    /** What a first listener brings along once for all is not of the ten thousand. */
    private static void warmUp(BenchTown town) throws IOException, InterruptedException {
        try (SseCrowd few = new SseCrowd(town.port(), LIVE, FIRST, (page, bytes, length, at) -> {});
                Changes changes = changes(town)) {
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            if (few.bytes() == 0 || changes.sent() == 0) {
                throw new IllegalStateException("nothing came to the first pages");
            }
        }
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
    }

    private static Crowded crowd(BenchTown town) throws IOException, InterruptedException {
        long pid = town.server().pid();
        long heapBefore = Memory.liveHeapKb(pid);
        long residentBefore = town.memory().jvmKb();
        try (Changes changes = changes(town)) {
            Phones phones = new Phones(changes, LISTENERS);
            try (SseCrowd crowd = new SseCrowd(town.port(), LIVE, LISTENERS, phones::heard)) {
                TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
                phones.forget();
                TimeUnit.SECONDS.sleep(SECONDS);
                Rate rate = timed(phones, crowd);
                Memory box = town.memory();
                long heap = Memory.liveHeapKb(pid) - heapBefore;
                long resident = town.memory().jvmKb() - residentBefore;
                return new Crowded(rate, Math.max(heap, resident), box);
            }
        }
    }

    private static Rate timed(Phones phones, SseCrowd crowd) {
        long[] nanos = phones.latencies();
        long expected = (long) LISTENERS * (SECONDS - 1);
        if (crowd.lost() > 0 || nanos.length < expected) {
            throw new IllegalStateException(
                    crowd.lost() + " pages lost their line; " + nanos.length + " events of " + expected + " came");
        }
        return new Rate(nanos.length, SECONDS, nanos);
    }

    private static Changes changes(BenchTown town) throws IOException {
        return new Changes(town.server().mqttPort(), List.of(town.device(0).publisher()), 1);
    }
}
