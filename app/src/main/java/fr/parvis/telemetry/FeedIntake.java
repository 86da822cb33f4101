package fr.parvis.telemetry;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Where what followed feeds say becomes observations: each source is a device of the body that it is delivered to. What
 * cannot be read goes to quarantine, once for as long as the source goes on saying it.
 */
@Component
public class FeedIntake {

    private static final String CHANNEL = "feed";
    private static final int KEY_LENGTH = 64;
    private static final int NAME_LENGTH = 200;

    private final Reception reception;
    private final Devices devices;
    private final Directory directory;
    private final Map<Told, Set<FeedReading>> kept = new ConcurrentHashMap<>();
    private final Map<Told, Set<Object>> refused = new ConcurrentHashMap<>();

    FeedIntake(Reception reception, Devices devices, Directory directory) {
        this.reception = reception;
        this.devices = devices;
        this.directory = directory;
    }

    /**
     * The key of the device that stands for a source: the source's own where topics allow it; otherwise what they allow of
     * it and a mark, so that {@code a/b} and {@code a#b} stay apart.
     */
    public static String deviceOf(String sourceKey) {
        String key = allowed(sourceKey);
        if (key.equals(sourceKey) && key.length() <= KEY_LENGTH) {
            return key;
        }
        String mark = "~" + Integer.toHexString(sourceKey.hashCode());
        int room = Math.min(key.length(), KEY_LENGTH - mark.length());
        boolean halved = Character.isHighSurrogate(key.charAt(room - 1));
        return key.substring(0, halved ? room - 1 : room).strip() + mark;
    }

    private static String allowed(String sourceKey) {
        String key = sourceKey.replaceAll("[/+#\\p{Cntrl}]", "-").strip().replaceFirst("^\\.{1,2}$", "-");
        return key.isEmpty() ? "-" : key;
    }

    /** As {@link #deviceOf(String)} for a source of a feed. */
    public static String deviceOf(String feed, String sourceKey) {
        return deviceOf(feed + ":" + sourceKey);
    }

    /**
     * Takes one document; blocks until it is on disk, refuses by throwing where it cannot be.
     *
     * @param owner the body whose devices its sources are
     * @param feed what the devices' keys begin with, one feed of that body
     */
    public FeedTaken take(BodyId owner, String feed, FeedPage page) {
        Told told = new Told(owner, feed);
        introduce(owner, feed, page.sources());
        Set<Object> wrong = new HashSet<>();
        Set<Object> known = refused.getOrDefault(told, Set.of());
        List<FeedReading> right = new ArrayList<>();
        List<Reading> fresh = read(told, page, right, (reading, why) -> {
            if (wrong.add(reading) && !known.contains(reading)) {
                refuse(owner, feed, why, reading.key() + " " + reading.raw());
            }
        });
        for (FeedRefusal refusal : page.refusals()) {
            if (wrong.add(refusal) && !known.contains(refusal)) {
                refuse(owner, feed, why(feed, refusal), refusal.excerpt());
            }
        }
        Outcome outcome =
                reception.append(Sender.ownMeans(owner), CHANNEL, fresh).join();
        kept.put(told, Set.copyOf(right));
        refused.put(told, wrong);
        return new FeedTaken(outcome.count(Fate.RECORDED), wrong.size() + outcome.count(Fate.CONFLICTING));
    }

    /** A feed that is not followed any more leaves nothing to remember. */
    public void forget(BodyId owner, String feed) {
        kept.remove(new Told(owner, feed));
        refused.remove(new Told(owner, feed));
    }

    /** What was said the last time already, to the letter, is not written again. */
    private List<Reading> read(Told told, FeedPage page, List<FeedReading> right, Refusing refusing) {
        Set<FeedReading> before = kept.getOrDefault(told, Set.of());
        List<Reading> fresh = new ArrayList<>();
        KnownSources known = new KnownSources(key -> deviceOf(told.feed, key));
        page.sources().forEach(source -> known.isAlone(source.key()));
        for (FeedReading each : page.readings()) {
            try {
                known.require(each.key());
                if (!before.contains(each)) {
                    fresh.add(reception.read(Sender.ownMeans(told.owner), submission(told.feed, each)));
                }
                right.add(each);
            } catch (BusinessException why) {
                refusing.refuse(each, why);
            }
        }
        return fresh;
    }

    private void introduce(BodyId owner, String feed, List<FeedSource> sources) {
        Scope.of(owner)
                .run(() -> sources.stream()
                        .filter(source -> directory.find(owner, deviceOf(feed, source.key())) == null)
                        .forEach(source -> devices.registerIfAbsent(
                                RegisterDevice.of(owner, deviceOf(feed, source.key()), name(source)))));
    }

    private static String name(FeedSource source) {
        String name = source.name().isBlank() ? source.key() : source.name().strip();
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH);
    }

    private static Submission submission(String feed, FeedReading reading) {
        String property = reading.metric().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Submission(
                deviceOf(feed, reading.key()),
                property,
                reading.observedAt().toString(),
                reading.value() == null ? Double.NaN : reading.value(),
                reading.status() == null ? null : reading.status().name());
    }

    /** The reason travels as the key of its sentence. */
    private static BusinessException why(String feed, FeedRefusal refusal) {
        return new BusinessException(
                TelemetryError.FEED_ENTRY,
                feed,
                refusal.where(),
                refusal.reason().messageKey());
    }

    private void refuse(BodyId owner, String feed, BusinessException why, String text) {
        var unused = reception.refuse(
                Sender.ownMeans(owner), CHANNEL + " " + feed, why, text.getBytes(StandardCharsets.UTF_8));
    }

    private record Told(BodyId owner, String feed) {}

    @FunctionalInterface
    private interface Refusing {

        void refuse(FeedReading reading, BusinessException why);
    }
}
