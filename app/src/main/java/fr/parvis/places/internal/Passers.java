package fr.parvis.places.internal;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who passed within this hour, without knowing who: addresses and mailboxes are there as hashes only, under a salt that
 * is drawn with the hour and forgotten with it. Nothing of it is ever written down.
 */
@Component
class Passers {

    private static final long HOUR = 3_600;
    private static final int MOST = 200_000;
    private static final int SALT = 16;
    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 6;

    private record Hour(long number, byte[] salt, Map<ByteBuffer, Long> marks) {}

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Hour> current = new AtomicReference<>(new Hour(-1, new byte[0], Map.of()));
    private final Clock clock;

    Passers(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more of them; whether that is at most so many within this hour. What is refused is not counted. */
    boolean allows(String what, String who, int most) {
        Hour hour = hour();
        ByteBuffer mark = mark(hour, what, who);
        if (hour.marks.size() >= MOST && !hour.marks.containsKey(mark)) {
            return false;
        }
        long[] allowed = {0};
        hour.marks.compute(mark, (same, known) -> {
            long count = known == null ? 0 : known;
            allowed[0] = count < most ? 1 : 0;
            return count + allowed[0];
        });
        return allowed[0] == 1;
    }

    /** What was remembered of them within this hour; null when nothing was. */
    @Nullable Long find(String what, String who) {
        Hour hour = hour();
        return hour.marks.get(mark(hour, what, who));
    }

    /** Remembers a number of them until the hour is over. */
    void remember(String what, String who, long number) {
        Hour hour = hour();
        hour.marks.put(mark(hour, what, who), number);
    }

    /** The network of an address, as far as one household or one attacker usually owns it: IPv4 /24, IPv6 /48. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? V4_BYTES : V6_BYTES));
        } catch (IllegalArgumentException notFigures) {
            return address;
        }
    }

    /** An hour that is over is forgotten though nobody comes. */
    @Scheduled(fixedDelayString = "PT1M")
    void forget() {
        hour();
    }

    private Hour hour() {
        long number = clock.instant().getEpochSecond() / HOUR;
        return current.updateAndGet(
                hour -> hour.number == number ? hour : new Hour(number, salt(), new ConcurrentHashMap<>()));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    private static ByteBuffer mark(Hour hour, String what, String who) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hour.salt);
            digest.update((what + '|' + who).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
