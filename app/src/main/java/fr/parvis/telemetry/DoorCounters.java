package fr.parvis.telemetry;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What passed the doors since the start, for the desk: above all what was dropped, which is never silent. */
@Component
public class DoorCounters {

    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong droppedUnconfirmed = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong skippedLive = new AtomicLong();

    /** MQTT connections open now. */
    public long connections() {
        return connections.get();
    }

    /** MQTT publications received. */
    public long received() {
        return received.get();
    }

    /** MQTT publications of QoS 0 that found the queue full: their sender asked for no guarantee. */
    public long droppedUnconfirmed() {
        return droppedUnconfirmed.get();
    }

    /** MQTT connections ended for breaking the protocol. */
    public long malformed() {
        return malformed.get();
    }

    /** MQTT connections that an error of ours ended; anything but 0 is to be reported. */
    public long failed() {
        return failed.get();
    }

    /** Live values not sent to a subscriber that was too slow; it got the last ones later. */
    public long skippedLive() {
        return skippedLive.get();
    }

    /** A connection opened, or ended with −1; answers how many are open. */
    public long connected(int change) {
        return connections.addAndGet(change);
    }

    public void countReceived() {
        received.incrementAndGet();
    }

    public void countDroppedUnconfirmed() {
        droppedUnconfirmed.incrementAndGet();
    }

    public void countMalformed() {
        malformed.incrementAndGet();
    }

    public void countFailed() {
        failed.incrementAndGet();
    }

    public void countSkippedLive() {
        skippedLive.incrementAndGet();
    }
}
