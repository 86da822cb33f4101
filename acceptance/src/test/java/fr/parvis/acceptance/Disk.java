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
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        List<Double> values = new ArrayList<>();
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

    /** For each table of ours, how many rows and a sum of the hashes of whole rows: equal when, and where, nothing differs. */
    public Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        for (String table : list("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
                """)) {
            prints.put(
                    table,
                    list("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                    + table + " t")
                            .getFirst());
        }
        return prints;
    }

    /** What PostgreSQL's own checker finds in tables and indexes of ours; empty when all is well. */
    public List<String> damages() {
        execute("create extension if not exists amcheck");
        List<String> damages = new ArrayList<>(list("""
                select c.oid::regclass || ': ' || d.msg
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       lateral verify_heapam(c.oid::regclass) d
                 where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
                """));
        for (String index : list("""
                select c.oid::regclass::text
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
                 where c.relkind = 'i' and a.amname = 'btree' and n.nspname !~ '^(pg_|information_schema)'
                """)) {
            list("select bt_index_check('" + index + "'::regclass, true)::text");
        }
        return damages;
    }

    /** The database's own clock. */
    public Instant now() {
        return Instant.parse(
                list("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                        .getFirst());
    }

    /** As a hand that slips. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException | IOException impossible) {
            throw new IllegalStateException(sql, impossible);
        }
    }

    /** The first column of an answer, as text. */
    public List<String> list(String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(String.valueOf(rows.getString(1)));
            }
            return lines;
        } catch (SQLException | IOException unreadable) {
            throw new IllegalStateException(sql, unreadable);
        }
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
