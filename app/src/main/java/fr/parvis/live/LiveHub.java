package fr.parvis.live;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
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
    private final Map<EventLoop, LiveLoop> loops = new ConcurrentHashMap<>();
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

    /** How many event loops have or had listeners. */
    int loops() {
        return loops.size();
    }

    boolean isFull() {
        return listeners.get() >= settings.listeners();
    }

    void join(Context context, LiveListener listener, Runnable onLeaving) {
        // Each request has a context of its own on the loop, which would share nothing and stay for ever.
        ContextInternal own = ((ContextInternal) context).unwrap();
        LiveLoop loop = loops.computeIfAbsent(own.nettyEventLoop(), known -> new LiveLoop(own, this));
        listeners.incrementAndGet();
        listener.onGone(() -> {
            listeners.decrementAndGet();
            loop.leave(listener);
            onLeaving.run();
        });
        loop.join(listener);
    }

    List<LiveEvent> since(LiveSubject subject, long number) {
        LiveChannel known = channels.get(subject.channel());
        return known == null
                ? List.of()
                : known.since(number).stream()
                        .filter(event ->
                                subject.topic().isEmpty() || subject.topic().equals(event.topic))
                        .toList();
    }

    private void beat() {
        loops.values().forEach(loop -> loop.beat(settings.patience()));
    }
}
