package fr.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks into the embedded database itself, as its superuser: what is there after a commit, whatever the pages say. */
public final class Disk {

    private static final int PORT_LINE = 3;
    private static final String OF_DEVICE =
            " join telemetry.series s using (body_id) join telemetry.device d using (body_id)"
                    + " where d.id = s.device_id and o.series_id = s.id and d.key = ?";

    private final Path data;

    Disk(Path data) {
        this.data = data;
    }

    /** Process of the database server. */
    public long postmaster() {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    /** Instants of the observations of a device. */
    public Set<Instant> instants(Sensor sensor) {
        Set<Instant> instants = new TreeSet<>();
        ask(
                "select (extract(epoch from o.observed_at) * 1000000)::int8 from telemetry.observation o" + OF_DEVICE,
                sensor,
                row -> instants.add(ofMicros(row.getLong(1))));
        return instants;
    }

    /** Values kept for a device at one instant. */
    public List<Double> values(Sensor sensor, Instant at) {
        List<Double> values = new java.util.ArrayList<>();
        ask("select o.raw, o.observed_at from telemetry.observation o" + OF_DEVICE, sensor, row -> {
            if (row.getTimestamp(2).toInstant().equals(at)) {
                values.add(row.getDouble(1));
            }
        });
        return values;
    }

    /** Observations that the hourly summaries have counted. */
    public long summarised(Sensor sensor) {
        return sum("select coalesce(sum(o.count), 0) from telemetry.hourly o" + OF_DEVICE, sensor);
    }

    /** Observations that the state of the series has counted. */
    public long counted(Sensor sensor) {
        return sum("select coalesce(sum(o.recorded), 0) from telemetry.series_state o" + OF_DEVICE, sensor);
    }

    private long sum(String sql, Sensor sensor) {
        long[] sum = new long[1];
        ask(sql, sensor, row -> sum[0] += row.getLong(1));
        return sum[0];
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void ask(String sql, Sensor sensor, Row row) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, sensor.device());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        } catch (SQLException | IOException unreadable) {
            throw new IllegalStateException("The database cannot be looked into", unreadable);
        }
    }

    private Connection connect() throws SQLException, IOException {
        String password =
                Files.readString(data.resolve("secrets/database-superuser")).strip();
        String port = pidFile().get(PORT_LINE).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/parvis", "postgres", password);
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
    }
}
