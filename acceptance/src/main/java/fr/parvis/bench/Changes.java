package fr.parvis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Sensors that publish at a steady rate, one after the other, each on its own connection, each one more than before. Remembers when each value was
 * published: whoever sees value and place knows how long it took.
 */
final class Changes implements AutoCloseable {

    /** The first value that is shown; under a thousand, so that no separator is written between its digits. */
    private static final int LOWEST = 100;

    private static final int VALUES = 800;

    /** No two sensors say the same: twins would be doubted. */
    private static final int APART = 37;

    private final List<MqttWire> wires = new ArrayList<>();
    private final List<String> topics;
    private final AtomicLongArray published;
    private final AtomicLong sent = new AtomicLong();
    private final long everyNanos;
    private final Thread sender;
    private volatile boolean stopped;

    /** @param perSecond changes of all these devices together */
    Changes(int port, List<MqttLoad.Publisher> publishers, double perSecond) throws IOException {
        for (MqttLoad.Publisher publisher : publishers) {
            String client = "bench-change-" + publisher.topic().replace('/', '-');
            wires.add(new MqttWire(port, client, publisher.user(), publisher.password()));
        }
        topics = publishers.stream().map(MqttLoad.Publisher::topic).toList();
        published = new AtomicLongArray(publishers.size() * VALUES);
        everyNanos = (long) (1e9 / perSecond);
        sender = Thread.ofPlatform().daemon().start(this::send);
    }

    /** How long ago this sensor published this value, in nanoseconds; negative when it never did. */
    long ageOf(int sensor, int value, long nanoTime) {
        int slot = value - LOWEST;
        if (sensor < 0 || sensor >= topics.size() || slot < 0 || slot >= VALUES) {
            return -1;
        }
        long at = published.get(sensor * VALUES + slot);
        return at == 0 ? -1 : nanoTime - at;
    }

    long sent() {
        return sent.get();
    }

    private void send() {
        long start = System.nanoTime();
        try {
            for (long number = 0; !stopped; number++) {
                pauseUntil(start + number * everyNanos);
                publish(number);
            }
        } catch (IOException gone) {
            if (!stopped) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void publish(long number) throws IOException {
        int sensor = (int) (number % topics.size());
        int slot = (int) ((number / topics.size() + (long) sensor * APART) % VALUES);
        byte[] payload = Integer.toString(LOWEST + slot).getBytes(StandardCharsets.UTF_8);
        published.set(sensor * VALUES + slot, System.nanoTime());
        MqttWire wire = wires.get(sensor);
        wire.publish(topics.get(sensor), (int) (number % 65_535) + 1, payload);
        wire.flush();
        sent.incrementAndGet();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopped = true;
        sender.join(5_000);
        for (MqttWire wire : wires) {
            wire.close();
        }
    }
}
