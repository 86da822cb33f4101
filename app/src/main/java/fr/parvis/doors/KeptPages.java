package fr.parvis.doors;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers that are the same for everybody, kept at the door for a moment, so that a crowd costs one rendering a second.
 * Once one is older than it may be, the next request renews it, and those that come meanwhile get the old one for two
 * seconds more at most. A full shelf keeps nothing new until something on it is over.
 */
final class KeptPages {

    private static final long WHILE_RENEWED_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** An answer as it goes out. */
    record Page(MultiMap headers, Buffer body) {}

    private record Kept(Page page, long freshUntil, AtomicBoolean renewing) {}

    private final Map<String, Kept> shelf = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long capacity;

    /** @param capacity bytes of all kept bodies together */
    KeptPages(long capacity) {
        this.capacity = capacity;
    }

    /** The answer for this key; empty for whoever is to fetch it. */
    Optional<Page> find(String key, long nanoTime) {
        Kept kept = shelf.get(key);
        if (kept == null || nanoTime - kept.freshUntil > WHILE_RENEWED_NANOS) {
            return Optional.empty();
        }
        boolean over = nanoTime - kept.freshUntil > 0;
        return over && kept.renewing.compareAndSet(false, true) ? Optional.empty() : Optional.of(kept.page);
    }

    /** Keeps an answer for so long. */
    void keep(String key, Page page, long nanoTime, long seconds) {
        if (bytes.get() + page.body.length() > capacity) {
            clear(nanoTime);
        }
        if (bytes.addAndGet(page.body.length()) > capacity) {
            bytes.addAndGet(-page.body.length());
            return;
        }
        Kept before = shelf.put(key, new Kept(page, nanoTime + TimeUnit.SECONDS.toNanos(seconds), new AtomicBoolean()));
        if (before != null) {
            bytes.addAndGet(-before.page.body.length());
        }
    }

    private void clear(long nanoTime) {
        shelf.forEach((key, kept) -> {
            if (nanoTime - kept.freshUntil > WHILE_RENEWED_NANOS && shelf.remove(key, kept)) {
                bytes.addAndGet(-kept.page.body.length());
            }
        });
    }
}
