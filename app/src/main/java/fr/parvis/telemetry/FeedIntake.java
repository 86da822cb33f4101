package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSink;
import fr.parvis.telemetry.spi.FeedSource;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Where followed feeds pour what they read: each source is a device of the body that follows it, under the source's own
 * key. What cannot be read goes to quarantine.
 */
@Component
public class FeedIntake implements FeedSink {

    private static final String CHANNEL = "feed";
    private static final int KEY_LENGTH = 64;

    private final Reception reception;
    private final Map<String, FeedHealth> health = new ConcurrentHashMap<>();

    FeedIntake(Reception reception) {
        this.reception = reception;
    }

    /** How the feeds followed by this installation are doing, by their identifier. */
    public Map<String, FeedHealth> health() {
        return Map.copyOf(health);
    }

    /** The key of the device that stands for a source of a feed: the source's own, without what topics do not allow. */
    public static String deviceOf(String sourceKey) {
        String key = sourceKey.replaceAll("[/+#\\p{Cntrl}]", "-").strip();
        return key.length() <= KEY_LENGTH ? key : key.substring(0, KEY_LENGTH);
    }

    @Override
    public void received(FeedSubscription feed, FeedPage page, Instant fetchedAt) {
        Sender sender = Sender.ownMeans(feed.body());
        reception.introduce(
                sender,
                page.sources().stream()
                        .map(FeedSource::key)
                        .map(FeedIntake::deviceOf)
                        .toList());
        List<Reading> readings = new ArrayList<>();
        for (FeedReading each : page.readings()) {
            try {
                readings.add(reception.read(sender, submission(each)));
            } catch (BusinessException refused) {
                var unused = reception.refuse(sender, CHANNEL, refused, bytes(each.key() + " " + each.raw()));
            }
        }
        page.refusals().forEach(refusal -> keep(sender, refusal));
        reception.append(sender, CHANNEL, readings).join();
    }

    @Override
    public void unchanged(FeedSubscription feed, Instant at) {
        /* Nothing new was said: the age of what is known goes on growing. */
    }

    @Override
    public void checked(FeedSubscription feed, FeedHealth now) {
        health.put(feed.id(), now);
    }

    private static Submission submission(FeedReading reading) {
        String property = reading.metric().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Submission(
                deviceOf(reading.key()),
                property,
                reading.observedAt().toString(),
                reading.value() == null ? Double.NaN : reading.value(),
                reading.status() == null ? null : reading.status().name());
    }

    private void keep(Sender sender, FeedRefusal refusal) {
        BusinessException why =
                new BusinessException(TelemetryError.UNREADABLE, refusal.where() + ", " + refusal.reason());
        var unused = reception.refuse(sender, CHANNEL, why, bytes(refusal.excerpt()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
