package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.Sensor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * One device that sends without pause, each observation at an instant of its own, and repeats a message until it is
 * acknowledged, as devices do. It remembers what was acknowledged.
 */
final class Talker implements Runnable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Sensor sensor;
    private final Voice voice;
    private final int together;
    private final Instant from;
    private final CountDownLatch stop;
    private final CountDownLatch over;
    private final Set<Instant> acknowledged = new ConcurrentSkipListSet<>();

    /**
     * @param together observations in one message
     * @param from instant of the first; each next one is a millisecond later
     * @param stop ends it, once its last message is acknowledged
     * @param over ends it, whatever was acknowledged
     */
    Talker(Sensor sensor, Voice voice, int together, Instant from, CountDownLatch stop, CountDownLatch over) {
        this.sensor = sensor;
        this.voice = voice;
        this.together = together;
        this.from = from;
        this.stop = stop;
        this.over = over;
    }

    Sensor sensor() {
        return sensor;
    }

    /** Those acknowledged so far; goes on growing. */
    Set<Instant> acknowledged() {
        return acknowledged;
    }

    @Override
    public void run() {
        try (voice) {
            for (long sent = 0; stop.getCount() > 0; sent += together) {
                long first = sent;
                List<Instant> instants = IntStream.range(0, together)
                        .mapToObj(i -> from.plusMillis(first + i))
                        .toList();
                untilAcknowledged(instants);
                acknowledged.addAll(instants);
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilAcknowledged(List<Instant> instants) throws InterruptedException {
        while (!told(instants)) {
            if (Thread.interrupted() || over.getCount() == 0) { // some clients swallow the interruption
                throw new InterruptedException();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean told(List<Instant> instants) throws InterruptedException {
        try {
            return voice.tell(sensor, instants);
        } catch (InterruptedException givenUp) {
            throw givenUp;
        } catch (Exception broken) { // the line broke, whatever the client calls it: say it again
            return false;
        }
    }
}
