package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.ParvisServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody who looks at pages all the time, and remembers what each answered. */
final class Witness implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    /** A page out of memory, one that reads the past, one that opens a session, and the open figures. */
    private static final List<String> PATHS =
            List.of("/montpellier", "/montpellier/lieux/comedie", "/connexion", "/api/v1/montpellier/places");

    private final ParvisServer server;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Sight> sights = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * One answer.
     *
     * @param began when it was asked for, as {@link System#nanoTime()}
     * @param status 0 when none came
     */
    record Sight(String path, int status, long began, Duration took) {

        boolean isAfter(long nanos) {
            return began - nanos > 0;
        }
    }

    Witness(ParvisServer server) {
        this.server = server;
        PATHS.forEach(path -> threads.submit(() -> look(path)));
    }

    Stream<Sight> sights() {
        return sights.stream();
    }

    private Void look(String path) throws InterruptedException {
        while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            long began = System.nanoTime();
            int status = status(path);
            sights.add(new Sight(path, status, began, Duration.ofNanos(System.nanoTime() - began)));
        }
        return null;
    }

    private int status(String path) throws InterruptedException {
        try {
            return server.get(path).statusCode();
        } catch (IOException none) {
            return 0;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        threads.shutdownNow();
        threads.close();
    }
}
