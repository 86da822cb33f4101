package fr.parvis.live;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The listeners of one event loop. Changes that arrive while a round of writes is under way wait for the next round,
 * the newest of each topic only; and after a round the loop rests as long as the round took. So the busier the loop, the
 * more it gathers, nothing piles up, and half of its time is left for other work.
 */
final class LiveLoop {

    private static final int RETRY_MILLIS = 3_000;
    private static final long LONGEST_REST_MILLIS = 250;
    /** So many long texts are made in a round; beyond, those who are far behind get all there is. */
    private static final int TEXTS_A_ROUND = 4;

    private static final int FEW = 8;

    private final LivePacker packer = new LivePacker();
    private final LiveText beat = LiveText.of("event: beat\ndata:\n\n", packer);
    private final Context context;
    private final LiveHub hub;
    private final Map<LiveSubject, Set<LiveListener>> listeners = new ConcurrentHashMap<>();
    private final Map<LiveSubject, Map<String, LiveEvent>> waiting = new LinkedHashMap<>();
    private final Map<Missed, LiveText> missed = new HashMap<>();
    private boolean scheduled;

    /**
     * What listeners have to catch up with who heard the same last. Made once for all of them, and anew each round: what
     * changes meanwhile comes with the next round.
     */
    private record Missed(LiveSubject subject, long heard) {}

    LiveLoop(Context context, LiveHub hub) {
        this.context = context;
        this.hub = hub;
    }

    /** From any thread. */
    void offer(String channel, LiveEvent event) {
        LiveSubject one = new LiveSubject(channel, event.topic);
        offer(one, event);
        offer(one.whole(), event);
    }

    private void offer(LiveSubject subject, LiveEvent event) {
        if (!listeners.containsKey(subject)) {
            return;
        }
        synchronized (waiting) {
            waiting.computeIfAbsent(subject, name -> new LinkedHashMap<>())
                    .merge(event.topic, event, (one, other) -> one.sequence > other.sequence ? one : other);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        context.runOnContext(turn -> round());
    }

    /** On the loop. */
    void join(LiveListener listener) {
        listeners.computeIfAbsent(listener.subject, this::firstHere).add(listener);
        int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_MILLIS);
        listener.greet(LiveText.of("retry: " + retry + "\n\n", packer));
        listener.onDrained(() -> {
            if (listener.isBehind()) {
                catchUp(listener);
            }
        });
        catchUp(listener);
    }

    private Set<LiveListener> firstHere(LiveSubject subject) {
        missed.clear(); // a change that nobody here listened to had no round
        return new LinkedHashSet<>();
    }

    /** On the loop. */
    void leave(LiveListener listener) {
        listeners.computeIfPresent(listener.subject, (name, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    /** From any thread. */
    void beat(Duration patience) {
        context.runOnContext(turn -> List.copyOf(listeners.values())
                .forEach(present -> List.copyOf(present).forEach(listener -> beat(listener, patience))));
    }

    private void beat(LiveListener listener, Duration patience) {
        if (listener.isBehind()) {
            catchUp(listener);
        } else if (listener.isReady()) {
            listener.send(beat);
        }
        listener.letGoAfter(patience);
    }

    private void round() {
        long start = System.nanoTime();
        missed.clear();
        Map<LiveSubject, Map<String, LiveEvent>> now;
        synchronized (waiting) {
            now = new LinkedHashMap<>(waiting);
            waiting.clear();
        }
        try {
            now.forEach((subject, events) -> tell(subject, events.values()));
        } finally {
            rest(Math.min(LONGEST_REST_MILLIS, (System.nanoTime() - start) / 1_000_000));
        }
    }

    private void rest(long millis) {
        if (millis > 0) {
            context.owner().setTimer(millis, over -> goOn());
        } else {
            goOn();
        }
    }

    private void goOn() {
        synchronized (waiting) {
            scheduled = !waiting.isEmpty();
            if (!scheduled) {
                return;
            }
        }
        context.runOnContext(turn -> round());
    }

    private void tell(LiveSubject subject, Collection<LiveEvent> events) {
        LiveText text = LiveText.of(events, packer);
        for (LiveListener listener : new ArrayList<>(listeners.getOrDefault(subject, Set.of()))) {
            if (listener.isBehind()) {
                catchUp(listener);
            } else if (listener.isReady()) {
                listener.send(text);
            }
        }
    }

    private void catchUp(LiveListener listener) {
        if (!listener.isReady()) {
            return;
        }
        Missed what = new Missed(listener.subject, listener.heard());
        LiveText known = missed.get(what);
        listener.send(known == null ? missed(what) : known);
    }

    private LiveText missed(Missed what) {
        List<LiveEvent> events = hub.since(what.subject, what.heard);
        if (events.isEmpty()) {
            return beat;
        }
        if (events.size() <= FEW) {
            return LiveText.of(events, packer);
        }
        Missed told = missed.size() < TEXTS_A_ROUND ? what : new Missed(what.subject, 0);
        return missed.computeIfAbsent(told, all -> LiveText.of(hub.since(all.subject, all.heard), packer));
    }
}
