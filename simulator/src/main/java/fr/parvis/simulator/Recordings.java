package fr.parvis.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The recordings that travel with the simulator: car parks of Birmingham (UCI, CC BY 4.0), a pool in Zürich (MIT). */
final class Recordings {

    private static final int POOL_CAPACITY = 174;

    private final Map<String, Recording> known = new HashMap<>();

    Recordings() {
        Map<String, NavigableMap<LocalDateTime, Double>> series = new HashMap<>();
        read("birmingham.csv.gz", columns -> {
            double share = Double.parseDouble(columns[2]) / Double.parseDouble(columns[1]);
            put(series, "birmingham/" + columns[0], columns[3], Math.max(0, share));
        });
        read(
                "zurich-oerlikon.csv.gz",
                columns -> put(series, "zurich", columns[0], Double.parseDouble(columns[1]) / POOL_CAPACITY));
        series.forEach((name, shares) -> known.put(name, new Recording(shares)));
    }

    Recording get(String name) {
        Recording recording = known.get(name);
        if (recording == null) {
            throw new IllegalArgumentException("No recording is called " + name + "; known: " + known.keySet());
        }
        return recording;
    }

    private static void put(
            Map<String, NavigableMap<LocalDateTime, Double>> series, String name, String at, double share) {
        series.computeIfAbsent(name, key -> new TreeMap<>()).put(LocalDateTime.parse(at.replace(' ', 'T')), share);
    }

    private interface Row {
        void take(String[] columns);
    }

    private static void read(String name, Row row) {
        try (InputStream packed = Recordings.class.getResourceAsStream("/recordings/" + name);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(row::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
