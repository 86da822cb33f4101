package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.ConfirmationsChanged;
import fr.parvis.places.FigureChanged;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.telemetry.spi.LiveFeed;
import fr.parvis.territory.Body;
import fr.parvis.territory.TerritoryEvents.ServiceMoved;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code live/{town}/{place}}: what a town shows its residents, place by place, in the words of the open interface. One
 * thread writes, at most five times a second for each town; an empty payload says that a place is not shown any more.
 */
@Component
class PublicTopics implements LiveFeed, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PublicTopics.class);
    private static final byte[] NOT_SHOWN = new byte[0];
    private static final int GATHER_MILLIS = 200;

    private final TownSquare square;
    private final OpenTowns open;
    private final ResidentAnswers answers;
    private final JsonMapper json;
    private final Map<String, byte[]> values = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Set<BodyId> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("public-topics").factory());
    private final Map<BodyId, TownTopics> towns = new HashMap<>();

    PublicTopics(TownSquare square, OpenTowns open, ResidentAnswers answers, JsonMapper json) {
        this.square = square;
        this.open = open;
        this.answers = answers;
        this.json = json;
    }

    @Override
    public void replay(Listener listener) {
        values.forEach(listener::value);
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @EventListener
    void on(FigureChanged figure) {
        tellOf(figure.place().body());
    }

    @EventListener
    void on(ConfirmationsChanged said) {
        tellOf(said.place().body());
    }

    private void tellOf(BodyId body) {
        changed.add(body);
        if (gathering.compareAndSet(false, true)) {
            later(this::tellChanges, GATHER_MILLIS);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ServiceMoved moved) {
        later(this::lookAround, 0);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        later(this::lookAround, 0);
    }

    /** Places opened or renamed, services moved elsewhere, a territory imported: nothing says so, so it is looked for. */
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void timePasses() {
        later(this::lookAround, 0);
    }

    private void later(Runnable work, int millis) {
        try {
            writer.schedule(() -> safely(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("Not told any more");
        }
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException mistake) {
            // What goes wrong with one round must not end the rounds.
            LOG.error("Public topics were not told", mistake);
        }
    }

    private void lookAround() {
        List<Body> now = open.list();
        Set<BodyId> shown = now.stream().map(Body::id).collect(java.util.stream.Collectors.toSet());
        towns.entrySet().stream()
                .filter(known -> !shown.contains(known.getKey()))
                .forEach(gone -> tell(gone.getValue(), Map.of()));
        towns.keySet().retainAll(shown);
        Map<PlaceId, byte[]> made = new HashMap<>();
        for (Body town : now) {
            TownTopics topics = towns.computeIfAbsent(town.id(), first -> new TownTopics(town));
            topics.reads(town, square.showing(town).bodies());
            tell(topics, places(town, made));
        }
    }

    private void tellChanges() {
        gathering.set(false);
        Set<BodyId> bodies = Set.copyOf(changed);
        changed.removeAll(bodies);
        Map<PlaceId, byte[]> made = new HashMap<>();
        towns.values().stream()
                .filter(topics -> topics.showsAnyOf(bodies))
                .forEach(topics -> tell(topics, places(topics.town(), made)));
    }

    /** The newest value by topic; of two places with one word, the town's own. */
    private Map<String, byte[]> places(Body town, Map<PlaceId, byte[]> made) {
        Map<String, byte[]> topics = new HashMap<>();
        for (Seen seen : square.listPlaces(town)) {
            String topic = "live/" + town.slug() + "/" + seen.place().slug();
            if (!topics.containsKey(topic) || seen.place().body().equals(town.id())) {
                topics.put(topic, made.computeIfAbsent(seen.place().id(), first -> payload(seen)));
            }
        }
        return topics;
    }

    private byte[] payload(Seen seen) {
        return json.writeValueAsBytes(PlaceJson.of(
                seen.place(), seen.figure(), answers.of(seen.place().id())));
    }

    private void tell(TownTopics town, Map<String, byte[]> now) {
        town.topics().stream().filter(topic -> !now.containsKey(topic)).forEach(topic -> {
            values.remove(topic);
            listeners.forEach(listener -> listener.value(topic, NOT_SHOWN));
        });
        now.forEach((topic, payload) -> {
            if (!Arrays.equals(values.put(topic, payload), payload)) {
                listeners.forEach(listener -> listener.value(topic, payload));
            }
        });
        town.holds(now.keySet());
    }

    @Override
    public void destroy() {
        writer.shutdownNow();
    }
}
