package fr.parvis.live;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last event of each topic of one channel. Catching up means: every topic that changed since a number — what came
 * in between is of no use to anybody, so nothing grows with time.
 */
final class LiveChannel {

    private final Map<String, LiveEvent> last = new ConcurrentHashMap<>();

    void keep(LiveEvent event) {
        last.merge(event.topic, event, (before, now) -> before.sequence > now.sequence ? before : now);
    }

    List<LiveEvent> since(long sequence) {
        return last.values().stream()
                .filter(event -> event.sequence > sequence)
                .sorted(Comparator.comparingLong(event -> event.sequence))
                .toList();
    }
}
