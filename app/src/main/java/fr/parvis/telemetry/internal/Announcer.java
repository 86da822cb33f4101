package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.ObservationsRecorded;
import fr.parvis.telemetry.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes what was recorded, on a thread of its own: a listener that is slow holds no acknowledgement up, one that is
 * slow for long slows the writers down instead of filling the memory.
 */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final int BATCHES = 64;

    private final BlockingQueue<List<Reading>> queue = new ArrayBlockingQueue<>(BATCHES);
    private final ApplicationEventPublisher events;
    private final Thread thread;

    Announcer(ApplicationEventPublisher events) {
        this.events = events;
        this.thread = Thread.ofPlatform().daemon().name("telemetry-announcer").start(this::work);
    }

    void announce(List<Reading> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        try {
            queue.put(recorded);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Reading> readings = new ArrayList<>(queue.take());
                List<List<Reading>> more = new ArrayList<>();
                queue.drainTo(more);
                more.forEach(readings::addAll);
                publish(new ObservationsRecorded(readings));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(ObservationsRecorded event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException listener) {
            LOG.error("A listener failed on {} observations", event.readings().size(), listener);
        }
    }
}
