package fr.parvis.places.internal;

import fr.parvis.ParvisApplication;
import fr.parvis.database.Scope;
import fr.parvis.identity.TestClock;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.places.Figure;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceId;
import fr.parvis.places.PlaceKind;
import fr.parvis.places.Places;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.Submission;
import fr.parvis.testing.TestDatabase;
import fr.parvis.ui.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application over a database that outlives it, with a clock that waits. */
final class PlacesTestHouse implements AutoCloseable {

    static final BodyId TOWN = new BodyId(34_077);
    private static final GeoPoint SQUARE = new GeoPoint(43.6589, 3.8893);

    private final ConfigurableApplicationContext context;

    private final TestClock clock;

    private PlacesTestHouse(ConfigurableApplicationContext context, TestClock clock) {
        this.context = context;
        this.clock = clock;
    }

    static PlacesTestHouse open(TestDatabase database, TestClock clock, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--parvis.demo=false",
                "--parvis.doors.port=0",
                "--parvis.telemetry.mqtt.port=0",
                "--parvis.database.url=" + database.url(),
                "--parvis.data=target/test-data/" + database.address().url().replaceFirst(".*/", ""),
                "--parvis.database.pool=5"));
        arguments.addAll(Arrays.asList(more));
        SpringApplicationBuilder application = new SpringApplicationBuilder(ParvisApplication.class)
                .initializers((GenericApplicationContext fresh) -> fresh.registerBean(
                        "waitingClock", TestClock.class, () -> clock, definition -> definition.setPrimary(true)));
        return new PlacesTestHouse(application.run(arguments.toArray(String[]::new)), clock);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Opens a place that holds a hundred and never closes. */
    PlaceId place(String slug, List<OpenPlace.Measure> sources) {
        return place(slug, 100, sources);
    }

    /** @param capacity null where nobody typed how many */
    PlaceId place(String slug, @Nullable Integer capacity, List<OpenPlace.Measure> sources) {
        OpenPlace command = new OpenPlace(
                TOWN,
                slug,
                PlaceKind.SPORTS_HALL,
                slug,
                "1 rue de la Paix",
                SQUARE,
                new Place.Face(null, "Gardien", null),
                null,
                capacity,
                sources,
                Provenance.SYNTHETIC,
                null);
        return Scope.of(TOWN).call(() -> get(Places.class).open(command));
    }

    /** One observation, as a gateway of the town sends it, {@code ago} before the clock's now; it is on disk then. */
    void observe(String device, String property, Duration ago, double value) {
        observe(device, ago, time -> Submission.of(device, property, time, value));
    }

    /** The same of a word. */
    void observe(String device, String property, Duration ago, String word) {
        observe(device, ago, time -> new Submission(device, property, time, Double.NaN, word));
    }

    private void observe(String device, Duration ago, Function<String, Submission> said) {
        Reception reception = get(Reception.class);
        Sender sender = Sender.ownMeans(TOWN);
        reception.introduce(sender, Set.of(device));
        String time = clock.instant().minus(ago).toString();
        Reading reading = reception.read(sender, said.apply(time));
        reception.append(sender, "test", List.of(reading)).join();
    }

    Figure figure(String slug) {
        return get(Places.class).findPlace(TOWN, slug).orElseThrow().figure();
    }

    @Nullable Integer occupied(String slug) {
        return figure(slug).occupied();
    }

    @Override
    public void close() {
        context.close();
    }
}
