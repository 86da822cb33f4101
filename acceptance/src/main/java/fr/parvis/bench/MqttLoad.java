package fr.parvis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Publishers that keep a window of unacknowledged QoS 1 messages open. */
final class MqttLoad {

    private static final int WINDOW = 500;
    private static final int NUMBERS = 65_535;

    private MqttLoad() {}

    /** One device that publishes. */
    record Publisher(String user, String password, String topic) {}

    /**
     * Each publisher sends so many messages; the rate counts acknowledged ones.
     *
     * @param from time of each publisher's first observation; one a millisecond
     */
    static Rate run(int port, List<Publisher> publishers, int messages, Instant from) throws InterruptedException {
        long start = System.nanoTime();
        List<Callable<long[]>> work = publishers.stream()
                .<Callable<long[]>>map(publisher -> () -> publish(port, publisher, messages, from))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(publishers.size())) {
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : pool.invokeAll(work)) {
                parts.add(part.get());
            }
            long[] nanos = parts.stream().flatMapToLong(Arrays::stream).toArray();
            return new Rate(nanos.length, (System.nanoTime() - start) / 1e9, nanos);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static long[] publish(int port, Publisher publisher, int messages, Instant from)
            throws IOException, InterruptedException {
        long[] sent = new long[NUMBERS + 1];
        long[] nanos = new long[messages];
        Semaphore window = new Semaphore(WINDOW);
        try (MqttWire wire = new MqttWire(
                port, "bench-" + publisher.topic().replace('/', '-'), publisher.user(), publisher.password())) {
            Thread reader = Thread.ofPlatform().start(() -> acknowledge(wire, sent, nanos, window));
            for (int message = 0; message < messages; message++) {
                if (!window.tryAcquire()) {
                    wire.flush();
                    window.acquire();
                }
                int number = message % NUMBERS + 1;
                sent[number] = System.nanoTime();
                String at = from.plusMillis(message).toString();
                byte[] payload =
                        ("{\"v\":" + message % 200 + ",\"t\":\"" + at + "\"}").getBytes(StandardCharsets.UTF_8);
                wire.publish(publisher.topic(), number, payload);
            }
            wire.flush();
            reader.join();
        }
        return nanos;
    }

    private static void acknowledge(MqttWire wire, long[] sent, long[] nanos, Semaphore window) {
        try {
            for (int count = 0; count < nanos.length; ) {
                MqttWire.Packet packet = wire.read();
                if (packet.kind() == MqttWire.PUBACK) {
                    nanos[count++] = System.nanoTime() - sent[packet.number()];
                    window.release();
                }
            }
        } catch (IOException closed) {
            window.release(NUMBERS);
        }
    }
}
