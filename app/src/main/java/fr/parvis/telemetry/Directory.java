package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every device, series and credential in memory: what the doors ask for each message. Filled once, then kept in step. */
@Component
class Directory {

    private final Map<Key, Entry> byKey = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Entry> bySecret = new ConcurrentHashMap<>();
    private final Map<Integer, Series> byNumber = new ConcurrentHashMap<>();

    Directory(@Qualifier("ingestDataSource") DataSource ingest) {
        JdbcClient jdbc = JdbcClient.create(ingest);
        Map<Integer, Device> byId = new ConcurrentHashMap<>();
        jdbc.sql("select body_id, id, key, name, is_gateway, gateway_id from telemetry.device")
                .query(Directory::device)
                .list()
                .forEach(device -> byId.put(put(device).device.id(), device));
        jdbc.sql("select body_id, id, device_id, property, rule from telemetry.series")
                .query(row -> {
                    Device device = Objects.requireNonNull(byId.get(row.getInt("device_id")));
                    Property.find(row.getString("property")).ifPresent(known -> keep(device, known, row));
                });
        jdbc.sql("select device_id, secret_hash from telemetry.credential where revoked_at is null")
                .query((row, number) -> new Known(row.getInt("device_id"), row.getBytes("secret_hash")))
                .list()
                .forEach(known -> admit(Objects.requireNonNull(byId.get(known.device)), known.hash));
    }

    static Device device(ResultSet row, int number) throws SQLException {
        return new Device(
                new BodyId(row.getInt("body_id")),
                row.getInt("id"),
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("is_gateway"),
                row.getObject("gateway_id", Integer.class));
    }

    Entry put(Device device) {
        return Objects.requireNonNull(byKey.compute(
                new Key(device.body(), device.key()),
                (key, known) -> known == null ? new Entry(device) : known.with(device)));
    }

    void admit(Device device, byte[] hash) {
        bySecret.put(Secrets.asKey(hash), Objects.requireNonNull(byKey.get(new Key(device.body(), device.key()))));
    }

    void dismiss(byte[] hash) {
        bySecret.remove(Secrets.asKey(hash));
    }

    Optional<Sender> senderOf(byte[] hash) {
        Entry entry = bySecret.get(Secrets.asKey(hash));
        return entry == null ? Optional.empty() : Optional.of(new Sender(entry.device.body(), entry.device));
    }

    @Nullable Entry find(BodyId body, String key) {
        return byKey.get(new Key(body, key));
    }

    Collection<Entry> entries() {
        return byKey.values();
    }

    /** A series by the number the database gave it, for those known at start. */
    @Nullable Series numbered(int id) {
        return byNumber.get(id);
    }

    /** A series of a body by the number the database gave it. */
    Optional<Series> findSeries(BodyId body, int id) {
        return entries().stream()
                .filter(entry -> entry.device.body().equals(body))
                .flatMap(entry -> entry.series.values().stream())
                .filter(series -> series.id() == id)
                .findFirst();
    }

    private void keep(Device device, Property property, ResultSet row) {
        try {
            Series series = new Series(
                    device.body(), device.id(), device.key(), property, Rule.of(row.getInt("rule")), row.getInt("id"));
            Objects.requireNonNull(find(device.body(), device.key())).series.put(property, series);
            byNumber.put(series.id(), series);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A device with its series. */
    static final class Entry {

        final Map<Property, Series> series;
        volatile Device device;

        Entry(Device device) {
            this.device = device;
            this.series = new ConcurrentHashMap<>(4);
        }

        Entry with(Device changed) {
            device = changed;
            return this;
        }

        Series series(Property property) {
            Series known = series.get(property);
            return known != null ? known : series.computeIfAbsent(property, this::fresh);
        }

        private Series fresh(Property property) {
            return new Series(device.body(), device.id(), device.key(), property, Rule.AS_SENT, 0);
        }
    }

    private record Known(int device, byte[] hash) {}

    private record Key(BodyId body, String device) {}
}
