package fr.parvis.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The listeners of one event loop. Changes that arrive while a round of writes is under way wait for the next round,
 * the newest of each topic only: the busier the loop, the more it gathers, and nothing piles up.
 */
final class LiveLoop {

    private static final Buffer BEAT = Buffer.buffer("event: beat\ndata:\n\n");

    private final Context context;
    private final LiveHub hub;
    private final Map<String, Set<LiveListener>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Map<String, LiveEvent>> waiting = new LinkedHashMap<>();
    private boolean scheduled;

    LiveLoop(Context context, LiveHub hub) {
        this.context = context;
        this.hub = hub;
    }

    /** From any thread. */
    void offer(String channel, LiveEvent event) {
        if (!listeners.containsKey(channel)) {
            return;
        }
        synchronized (waiting) {
            waiting.computeIfAbsent(channel, name -> new LinkedHashMap<>()).put(event.topic, event);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        context.runOnContext(turn -> round());
    }

    /** On the loop. */
    void join(LiveListener listener) {
        listeners
                .computeIfAbsent(listener.channel, name -> new LinkedHashSet<>())
                .add(listener);
        catchUp(listener);
    }

    /** On the loop. */
    void leave(LiveListener listener) {
        listeners.computeIfPresent(listener.channel, (name, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    /** From any thread. */
    void beat(long patienceNanos) {
        context.runOnContext(turn -> List.copyOf(listeners.values())
                .forEach(present -> List.copyOf(present).forEach(listener -> beat(listener, patienceNanos))));
    }

    private void beat(LiveListener listener, long patienceNanos) {
        if (listener.isStuck()) {
            catchUp(listener);
        } else {
            listener.send(BEAT, listener.heard());
        }
        listener.letGoAfter(patienceNanos);
    }

    private void round() {
        Map<String, Map<String, LiveEvent>> now;
        synchronized (waiting) {
            now = new LinkedHashMap<>(waiting);
            waiting.clear();
            scheduled = false;
        }
        now.forEach((channel, events) -> tell(channel, List.copyOf(events.values())));
    }

    private void tell(String channel, List<LiveEvent> events) {
        Set<LiveListener> present = listeners.getOrDefault(channel, Set.of());
        Buffer wire = join(events);
        long upTo = events.stream().mapToLong(event -> event.sequence).max().orElse(0);
        for (LiveListener listener : new ArrayList<>(present)) {
            if (listener.isStuck()) {
                catchUp(listener);
            } else {
                listener.send(wire, upTo);
            }
        }
    }

    private void catchUp(LiveListener listener) {
        List<LiveEvent> missed = hub.since(listener.channel, listener.heard());
        if (missed.isEmpty()) {
            listener.send(BEAT, listener.heard());
            return;
        }
        listener.send(join(missed), missed.getLast().sequence);
    }

    private static Buffer join(List<LiveEvent> events) {
        if (events.size() == 1) {
            return events.getFirst().wire();
        }
        Buffer all = Buffer.buffer();
        events.forEach(event -> all.appendBuffer(event.wire()));
        return all;
    }
}
