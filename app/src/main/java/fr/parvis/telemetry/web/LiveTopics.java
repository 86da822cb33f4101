package fr.parvis.telemetry.web;

import fr.parvis.telemetry.spi.LiveFeed;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The live topics on one event loop. Changes gather until the loop gets to them, the newest of each topic only; each
 * filter is matched once for all who use it.
 */
final class LiveTopics {

    private final @Nullable LiveFeed feed;
    private final Context context;
    private final Map<TopicFilter, Set<MqttSubscriptions>> listeners = new HashMap<>();
    private final Map<String, byte[]> changes = new LinkedHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean anyone;

    LiveTopics(@Nullable LiveFeed feed, Context context) {
        this.feed = feed;
        this.context = context;
        if (feed != null) {
            feed.listen(this::changed);
        }
    }

    void join(TopicFilter filter, MqttSubscriptions listener) {
        listeners.computeIfAbsent(filter, unknown -> new LinkedHashSet<>()).add(listener);
        anyone = true;
    }

    void leave(TopicFilter filter, MqttSubscriptions listener) {
        listeners.computeIfPresent(filter, (same, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
        anyone = !listeners.isEmpty();
    }

    void replay(LiveFeed.Listener listener) {
        if (feed != null) {
            feed.replay(listener);
        }
    }

    private void changed(String topic, byte[] payload) {
        if (!anyone) {
            return;
        }
        synchronized (changes) {
            changes.put(topic, payload);
        }
        if (scheduled.compareAndSet(false, true)) {
            context.runOnContext(turn -> tell());
        }
    }

    private void tell() {
        scheduled.set(false);
        Map<String, byte[]> now;
        synchronized (changes) {
            now = new LinkedHashMap<>(changes);
            changes.clear();
        }
        Set<MqttSubscriptions> told = new LinkedHashSet<>();
        now.forEach((topic, payload) -> told.addAll(tell(topic, payload)));
        told.forEach(MqttSubscriptions::flush);
    }

    private Set<MqttSubscriptions> tell(String topic, byte[] payload) {
        Map<MqttSubscriptions, List<TopicFilter>> matching = new LinkedHashMap<>();
        listeners.forEach((filter, present) -> {
            if (filter.matches(topic)) {
                present.forEach(listener -> matching.computeIfAbsent(listener, first -> new ArrayList<>(1))
                        .add(filter));
            }
        });
        matching.forEach((listener, filters) -> listener.value(topic, payload, filters));
        return matching.keySet();
    }
}
