package fr.parvis.telemetry;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.BodyCodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where every door brings what it received: says who speaks, whether they may, and whether what they say can be an
 * observation. It judges form only; whether a figure can be believed is the place's business.
 */
@Component
public class Reception {

    private static final String OPERATOR = "body=";

    private final Directory directory;
    private final Secrets secrets;
    private final OperatorKey operator;
    private final Devices devices;
    private final ObjectProvider<BodyCodes> bodies;
    private final ArrivalClock clock;
    private final TelemetryLog log;
    private final Quarantine quarantine;
    private final KeptMonths kept;
    private final long ahead;
    private final long oldest;

    Reception(
            Directory directory,
            Secrets secrets,
            OperatorKey operator,
            Devices devices,
            ObjectProvider<BodyCodes> bodies,
            ArrivalClock clock,
            TelemetryLog log,
            Quarantine quarantine,
            KeptMonths kept,
            TelemetrySettings settings) {
        this.directory = directory;
        this.secrets = secrets;
        this.operator = operator;
        this.devices = devices;
        this.bodies = bodies;
        this.clock = clock;
        this.log = log;
        this.quarantine = quarantine;
        this.kept = kept;
        this.ahead = settings.clockTolerance().toNanos() / 1_000;
        this.oldest = settings.oldest().toSeconds() * 1_000_000;
    }

    /**
     * Who holds this secret.
     *
     * @param user the device or gateway that the credential must belong to; null when the secret comes alone;
     *     {@code body=CODE} with the {@link OperatorKey} for a body's own means
     */
    public Optional<Sender> authenticate(@Nullable String user, String secret) {
        if (user != null && user.startsWith(OPERATOR)) {
            return operator.is(secret) ? body(user.substring(OPERATOR.length())) : Optional.empty();
        }
        return directory.senderOf(secrets.hash(secret)).filter(sender -> user == null || user.equals(sender.name()));
    }

    /** Why the operator was not let in with the right key: the code names no body. Empty for whoever has not the key. */
    public Optional<BusinessException> unknownBody(@Nullable String user, String secret) {
        return user != null && user.startsWith(OPERATOR) && operator.is(secret)
                ? Optional.of(new BusinessException(
                        TelemetryError.UNKNOWN_BODY, Excerpt.of(user.substring(OPERATOR.length()))))
                : Optional.empty();
    }

    private Optional<Sender> body(String code) {
        BodyCodes codes = bodies.getIfAvailable();
        return (codes == null ? numbered(code) : codes.find(code)).map(Sender::ownMeans);
    }

    /** Where no room knows the territory: a code must never be taken for the number of another body. */
    private static Optional<BodyId> numbered(String code) {
        return code.matches("\\d{1,9}") ? Optional.of(new BodyId(Integer.parseInt(code))) : Optional.empty();
    }

    /**
     * Makes the devices known that a body's own means speak of; others are left as they are. Blocks: never on an event
     * loop.
     */
    public void introduce(Sender sender, Collection<String> keys) {
        if (sender.device() != null) {
            return;
        }
        Scope.of(sender.body())
                .run(() -> keys.stream()
                        .distinct()
                        .filter(key -> directory.find(sender.body(), key) == null)
                        .forEach(key -> devices.registerIfAbsent(RegisterDevice.of(sender.body(), key, key))));
    }

    /** Checks one observation; refuses with a {@link TelemetryError}. */
    public Reading read(Sender sender, Submission submission) {
        Series series = series(sender, submission.device(), submission.property());
        double raw = submission.word() == null
                ? Possible.figure(series.property(), submission.value())
                : Possible.word(series.property(), submission.word());
        String time = submission.time();
        return Reading.of(series, time == null ? clock.stamp() : inTime(sender.body(), time), raw);
    }

    /** Hands readings to the log; those that contradict what is kept go to quarantine before the answer. */
    public CompletableFuture<Outcome> append(Sender sender, String channel, List<Reading> readings) {
        return log.append(readings)
                .thenCompose(outcome -> outcome.fates().contains(Fate.CONFLICTING)
                        ? setAside(sender, channel, readings, outcome)
                        : CompletableFuture.completedFuture(outcome));
    }

    /** Keeps what was refused where an officer can see it; done when it is on disk, or was dropped and counted. */
    public CompletableFuture<Void> refuse(Sender sender, String channel, BusinessException why, byte[] payload) {
        return refuse(sender, channel, "", why, payload);
    }

    /** As the other, with the topic without which a payload says nothing. */
    public CompletableFuture<Void> refuse(
            Sender sender, String channel, String topic, BusinessException why, byte[] payload) {
        return quarantine.put(sender, channel, topic, why, payload);
    }

    private CompletableFuture<Outcome> setAside(
            Sender sender, String channel, List<Reading> readings, Outcome outcome) {
        List<CompletableFuture<Void>> kept = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (outcome.fates().get(i) == Fate.CONFLICTING) {
                BusinessException why = contradiction(readings.get(i));
                kept.add(refuse(sender, channel, why, readings.get(i).asSent().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)).thenApply(done -> outcome);
    }

    /** The refusal of a reading that contradicts what is kept. */
    public static BusinessException contradiction(Reading reading) {
        return new BusinessException(
                TelemetryError.CONFLICTING_VALUE,
                reading.series().device(),
                reading.series().property().key(),
                reading.observedAt(),
                Excerpt.of(reading.raw()));
    }

    private Series series(Sender sender, String device, String property) {
        Directory.Entry entry = directory.find(sender.body(), device);
        if (entry == null || !sender.speaksFor(entry.device)) {
            throw new BusinessException(TelemetryError.NOT_YOUR_DEVICE, Excerpt.of(device));
        }
        return entry.series(Property.find(property)
                .orElseThrow(() -> new BusinessException(TelemetryError.UNKNOWN_PROPERTY, Excerpt.of(property))));
    }

    private long inTime(BodyId body, String text) {
        long at = Times.micros(text);
        long now = clock.now();
        if (at > now + ahead) {
            throw new BusinessException(TelemetryError.CLOCK_AHEAD, text);
        }
        if (at < now - oldest) {
            throw new BusinessException(TelemetryError.TOO_OLD, text);
        }
        if (kept.isPast(body, at, now)) {
            throw new BusinessException(TelemetryError.PAST_RETENTION, text, kept.of(body));
        }
        return at;
    }
}
