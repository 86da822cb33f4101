package fr.parvis.telemetry.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How often each network address showed a wrong secret in the minute that it is now; forgotten with the minute. */
final class WrongSecrets {

    static final int MOST = 30;
    private static final int MOST_ADDRESSES = 50_000;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicLong until;

    WrongSecrets(long nanoTime) {
        until = new AtomicLong(nanoTime + MINUTE_NANOS);
    }

    /** Whether nobody showed a wrong secret lately: then no address needs to be looked at. */
    boolean isQuiet() {
        return counts.isEmpty();
    }

    /** Whether that address has to wait: nothing that it shows is looked at. */
    boolean mustWait(String address, long nanoTime) {
        turn(nanoTime);
        AtomicInteger count = counts.get(address);
        return count != null && count.get() >= MOST;
    }

    void count(String address, long nanoTime) {
        turn(nanoTime);
        if (counts.size() < MOST_ADDRESSES || counts.containsKey(address)) {
            counts.computeIfAbsent(address, first -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void turn(long nanoTime) {
        long end = until.get();
        if (nanoTime - end > 0 && until.compareAndSet(end, nanoTime + MINUTE_NANOS)) {
            counts.clear();
        }
    }
}
