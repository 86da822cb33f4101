package fr.parvis.telemetry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.Property;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import fr.parvis.telemetry.TelemetryLog;
import fr.parvis.telemetry.TelemetryRig;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever the order of arrival, an observation takes a hundred bytes at most, its key included. */
class KeyPackingTests {

    private static final int SENSORS = 50;
    private static final int MINUTES = 1_000;
    private static final Instant START = Instant.parse("2026-10-05T00:00:00Z");

    private final TelemetryRig rig = TelemetryRig.start(Map.of());

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void sideBySide() throws SQLException {
        append(sideBySideReadings(), SENSORS);
        assertPacked();
    }

    @Test
    void oneSensorAfterTheOther() throws SQLException {
        append(
                sideBySideReadings().stream()
                        .sorted(Comparator.comparingInt(
                                reading -> reading.series().id()))
                        .toList(),
                1_000);
        assertPacked();
    }

    @Test
    void inNoOrderAtAll() throws SQLException {
        List<Reading> readings = sideBySideReadings();
        Collections.shuffle(readings, new Random(7));
        append(readings, 500);
        long loose = bytes();
        assertPacked();
        assertThat(bytes()).isLessThan(loose);
    }

    @Test
    void sweepsUpAfterAPackingThatWasCutShort() throws SQLException {
        append(sideBySideReadings().subList(0, SENSORS), SENSORS);
        rig.database.execute("create index observation_2026_10_pkey_ccnew on telemetry.observation_2026_10 (raw)");
        rig.database.execute("update pg_index set indisvalid = false"
                + " where indexrelid = 'telemetry.observation_2026_10_pkey_ccnew'::regclass");
        rig.get(KeyPacking.class).run();
        assertThat(rig.count("select count(*) from pg_class where relname like '%ccnew%'"))
                .isZero();
    }

    private void assertPacked() throws SQLException {
        rig.get(KeyPacking.class).run();
        assertThat(bytes()).isLessThanOrEqualTo(95);
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(SENSORS * MINUTES);
        append(sideBySideReadings(), 1_000);
        assertThat(rig.count("select count(*) from telemetry.observation"))
                .as("a packed key still knows repeats")
                .isEqualTo(SENSORS * MINUTES);
    }

    private long bytes() {
        return rig.count("select pg_total_relation_size('telemetry.observation_2026_10') / " + SENSORS * MINUTES);
    }

    private List<Reading> sideBySideReadings() {
        List<Series> sensors = new ArrayList<>();
        for (int i = 0; i < SENSORS; i++) {
            sensors.add(rig.series("size" + i, Property.OCCUPIED));
        }
        List<Reading> readings = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            for (Series sensor : sensors) {
                readings.add(Reading.of(sensor, START.plusSeconds(minute * 60L), minute % 97));
            }
        }
        return readings;
    }

    private void append(List<Reading> readings, int batch) {
        for (int from = 0; from < readings.size(); from += batch) {
            rig.get(TelemetryLog.class)
                    .append(readings.subList(from, Math.min(readings.size(), from + batch)))
                    .join();
        }
    }
}
