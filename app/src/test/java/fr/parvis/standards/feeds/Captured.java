package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSource;
import fr.parvis.telemetry.spi.FeedStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Real documents, captured, and how they read. */
final class Captured {

    static final Instant ARRIVAL = Instant.parse("2026-03-01T12:00:00Z");
    static final FeedContext BERLIN = FeedContext.of(ZoneId.of("Europe/Berlin"), ARRIVAL);

    /** Each captured live document with the dialect that reads it. */
    static final List<String[]> ALL = List.of(
            new String[] {"aalen", "parkapi-v3/aalen.json"},
            new String[] {"aarhus", "parkapi-v1/aarhus.json"},
            new String[] {"basel", "parkapi-v1/basel.json"},
            new String[] {"basel-2024", "parkapi-v3/basel.json"},
            new String[] {"bietigheim-bissingen", "parkapi-v3/bietigheim-bissingen.csv"},
            new String[] {"datex2", "parkapi-v1/frankfurt.xml"},
            new String[] {"datex2", "parkapi-v3/aachen-realtime.xml"},
            new String[] {"datex2", "parkapi-v3/aachen-static.xml"},
            new String[] {"datex2", "parkapi-v3/friedrichshafen-sensors-realtime.xml"},
            new String[] {"datex2", "parkapi-v3/stuttgart-realtime.xml"},
            new String[] {"datex2", "parkapi-v3/vrs_kirchheim-realtime.xml"},
            new String[] {"ellwangen", "parkapi-v3/ellwangen.xlsx"},
            new String[] {"freiburg", "parkapi-v1/freiburg.json"},
            new String[] {"freiburg", "parkapi-v3/freiburg.json"},
            new String[] {"freiburg-disabled", "parkapi-v3/freiburg_disabled_sensors.geojson"},
            new String[] {"heidelberg", "parkapi-v1/heidelberg.json"},
            new String[] {"heilbronn", "parkapi-v3/heilbronn_goldbeck_occupancies.json"},
            new String[] {"karlsruhe", "parkapi-v3/karlsruhe.json"},
            new String[] {"konstanz", "parkapi-v3/konstanz.json"},
            new String[] {"neckarsulm", "parkapi-v3/neckarsulm.csv"},
            new String[] {"ngsi", "ngsi/montpellier-normalised.json"},
            new String[] {"p-m-sensade", "parkapi-v3/p-m-sensade/parking-lots.json"},
            new String[] {"parkapi", "parkapi-v3/herrenberg.json"},
            new String[] {"parkapi-v3", "parkapi-v3/mannheim.json"},
            new String[] {"reutlingen", "parkapi-v3/reutlingen.csv"},
            new String[] {"sensit", "parkapi-v3/ellwangen_sensit.json"},
            new String[] {"strasbourg", "strasbourg/StatusResponse.json"},
            new String[] {"strasbourg-opendata", "strasbourg/status_error.json"},
            new String[] {"ulm-sites", "parkapi-v3/ulm-sensors/realtime-parking-sites.json"},
            new String[] {"ulm-spaces", "parkapi-v3/ulm-sensors/realtime-parking-spots.json"},
            new String[] {"zuerich", "parkapi-v1/zuerich.xml"});

    private final FeedPage page;

    private Captured(FeedPage page) {
        this.page = page;
    }

    static byte[] bytes(String file) {
        try (InputStream in = Captured.class.getResourceAsStream("/feeds/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Captured read(String dialect, String file) {
        return read(dialect, bytes(file), BERLIN);
    }

    static Captured read(String dialect, String file, String companion) {
        return read(dialect, bytes(file), BERLIN.withCompanion(bytes(companion)));
    }

    static Captured text(String dialect, String document) {
        return read(dialect, document.getBytes(StandardCharsets.UTF_8), BERLIN);
    }

    static Captured read(String dialect, byte[] document, FeedContext context) {
        return new Captured(new FeedDialects().get(dialect).read(new ByteArrayInputStream(document), context));
    }

    FeedPage page() {
        return page;
    }

    FeedSource source(String key) {
        return page.sources().stream()
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source " + key));
    }

    List<FeedReading> readings(String key, FeedMetric metric) {
        return page.readings().stream()
                .filter(reading -> reading.key().equals(key) && reading.metric() == metric)
                .toList();
    }

    FeedReading reading(String key, FeedMetric metric) {
        return readings(key, metric).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + metric + " of " + key));
    }

    double figure(String key, FeedMetric metric) {
        return Objects.requireNonNull(reading(key, metric).value());
    }

    List<FeedStatus> words(String key) {
        return readings(key, FeedMetric.STATUS).stream()
                .map(reading -> Objects.requireNonNull(reading.status()))
                .toList();
    }

    List<FeedRefusal.Reason> reasons() {
        return page.refusals().stream().map(FeedRefusal::reason).toList();
    }
}
