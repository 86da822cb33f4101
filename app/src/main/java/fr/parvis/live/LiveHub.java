package fr.parvis.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Fans changes out to whoever listens. A channel is what one page shows (a town in a language); a topic is one thing on
 * it (a place). A listener that is slower than the changes gets the newest state of each topic, not every step.
 */
@Component
public class LiveHub {

    private static final int NUMBERS_PER_MILLISECOND = 1_000;

    private final LiveSettings settings;
    private final Map<String, LiveChannel> channels = new ConcurrentHashMap<>();
    private final Map<Context, LiveLoop> loops = new ConcurrentHashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final AtomicLong sequence;

    LiveHub(Vertx vertx, LiveSettings settings, Clock clock) {
        this.settings = settings;
        this.sequence = new AtomicLong(clock.millis() * NUMBERS_PER_MILLISECOND);
        vertx.setPeriodic(settings.heartbeat().toMillis(), beat -> beat());
    }

    /**
     * Says that a topic changed. Returns at once.
     *
     * @param kind the name of the event, by which the page's script knows what to do
     * @param data its new state as text, made at most once and only when somebody listens
     */
    public void publish(String channel, String kind, String topic, Supplier<String> data) {
        LiveEvent event = new LiveEvent(sequence.incrementAndGet(), kind, topic, data);
        channels.computeIfAbsent(channel, name -> new LiveChannel()).keep(event);
        loops.values().forEach(loop -> loop.offer(channel, event));
    }

    /** The number of the newest change: a page rendered now asks for everything after it. */
    public long position() {
        return sequence.get();
    }

    /** How many listen now. */
    public int listeners() {
        return listeners.get();
    }

    boolean isFull() {
        return listeners.get() >= settings.listeners();
    }

    void join(Context context, LiveListener listener, Runnable onLeaving) {
        LiveLoop loop = loops.computeIfAbsent(context, known -> new LiveLoop(known, this));
        listeners.incrementAndGet();
        listener.onGone(() -> {
            listeners.decrementAndGet();
            loop.leave(listener);
            onLeaving.run();
        });
        loop.join(listener);
    }

    List<LiveEvent> since(String channel, long number) {
        LiveChannel known = channels.get(channel);
        return known == null ? List.of() : known.since(number);
    }

    private void beat() {
        long patienceNanos = settings.patience().toNanos();
        loops.values().forEach(loop -> loop.beat(patienceNanos));
    }
}
