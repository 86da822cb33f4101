package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Devices, gateways and their credentials. Every call works in the scope of the caller's body. */
@Component
public class Devices {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Secrets secrets;
    private final Clock clock;

    Devices(JdbcClient jdbc, Directory directory, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes a device known; refuses a key that its body already uses. */
    @Transactional
    public Device register(RegisterDevice command) {
        return known(
                insert(command).orElseThrow(() -> new BusinessException(TelemetryError.DEVICE_EXISTS, command.key())));
    }

    /** The device under this key, made known if it was not, whoever else does the same at the same time. */
    @Transactional
    public Device registerIfAbsent(RegisterDevice command) {
        return known(findDevice(command.body(), command.key())
                .or(() -> insert(command))
                .orElseGet(() -> getDevice(command.body(), command.key())));
    }

    /** Empty where the key is taken, by somebody who has just done the same too. */
    private Optional<Device> insert(RegisterDevice command) {
        Integer gateway = command.behind() == null
                ? null
                : getDevice(command.body(), command.behind()).id();
        return jdbc.sql("""
                        insert into telemetry.device (body_id, key, name, is_gateway, gateway_id, registered_at)
                        values (:body, :key, :name, :isGateway, :gateway, :now)
                        on conflict (body_id, key) do nothing
                        returning body_id, id, key, name, is_gateway, gateway_id
                        """)
                .param("body", command.body().value())
                .param("key", command.key())
                .param("name", command.name())
                .param("isGateway", command.gateway())
                .param("gateway", gateway)
                .param("now", Utc.of(clock.instant()))
                .query(Directory::device)
                .optional();
    }

    private Device known(Device device) {
        afterCommit(() -> directory.put(device));
        return device;
    }

    /** Draws a new secret for a device; earlier ones stay valid until revoked, so that it can be changed over. */
    @Transactional
    public IssuedCredential issueCredential(BodyId body, String key) {
        Device device = getDevice(body, key);
        String secret = secrets.draw();
        byte[] hash = secrets.hash(secret);
        jdbc.sql("""
                        insert into telemetry.credential (body_id, device_id, secret_hash, issued_at)
                        values (:body, :device, :hash, :now)
                        """)
                .param("body", body.value())
                .param("device", device.id())
                .param("hash", hash)
                .param("now", Utc.of(clock.instant()))
                .update();
        afterCommit(() -> directory.admit(device, hash));
        return new IssuedCredential(key, secret);
    }

    /** Ends every credential of a device at once; open connections end with their next message. */
    @Transactional
    public void revokeCredentials(BodyId body, String key) {
        List<byte[]> hashes = jdbc.sql("""
                        update telemetry.credential set revoked_at = :now
                         where body_id = :body and device_id = :device and revoked_at is null
                        returning secret_hash
                        """)
                .param("body", body.value())
                .param("device", getDevice(body, key).id())
                .param("now", Utc.of(clock.instant()))
                .query((row, number) -> row.getBytes(1))
                .list();
        afterCommit(() -> hashes.forEach(directory::dismiss));
    }

    /** From now on, what this property's raw values go through; what is kept already stays as it was. */
    @Transactional
    public void applyRule(BodyId body, String key, Property property, Rule rule) {
        Device device = getDevice(body, key);
        jdbc.sql("""
                        insert into telemetry.series (body_id, device_id, property, unit, rule, created_at)
                        values (:body, :device, :property, :unit, :rule, :now)
                        on conflict (body_id, device_id, property) do update set rule = excluded.rule
                        """)
                .param("body", body.value())
                .param("device", device.id())
                .param("property", property.key())
                .param("unit", property.unit())
                .param("rule", rule.code())
                .param("now", Utc.of(clock.instant()))
                .update();
        afterCommit(() -> directory.put(device).series(property).follow(rule));
    }

    /** The devices of a body, by key. */
    @Transactional(readOnly = true)
    public List<Device> listDevices(BodyId body) {
        return jdbc.sql("""
                        select body_id, id, key, name, is_gateway, gateway_id
                          from telemetry.device where body_id = :body order by key
                        """)
                .param("body", body.value())
                .query(Directory::device)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Device> findDevice(BodyId body, String key) {
        return jdbc.sql("""
                        select body_id, id, key, name, is_gateway, gateway_id
                          from telemetry.device where body_id = :body and key = :key
                        """)
                .param("body", body.value())
                .param("key", key)
                .query(Directory::device)
                .optional();
    }

    /** As {@link #findDevice}; refuses with {@link TelemetryError#UNKNOWN_DEVICE}. */
    @Transactional(readOnly = true)
    public Device getDevice(BodyId body, String key) {
        return findDevice(body, key)
                .orElseThrow(() -> new BusinessException(TelemetryError.UNKNOWN_DEVICE, Excerpt.of(key)));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
