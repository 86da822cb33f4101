package fr.parvis.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords, RFC 6238 over RFC 4226.
 *
 * @param algorithm {@code HmacSHA1} is what authenticator applications know; the RFC's vectors use two more
 */
record Totp(String algorithm, int digits) {

    /** What every authenticator application does: SHA-1, six digits, thirty seconds. */
    static final Totp USUAL = new Totp("HmacSHA1", 6);

    static final int STEP_SECONDS = 30;

    /** Steps before and after now that are accepted, for clocks that are a little off (RFC 6238 §5.2). */
    private static final int DRIFT = 1;

    String code(byte[] key, Instant at) {
        return code(key, step(at));
    }

    /** The step whose code this is, if any around {@code at} later than {@code lastUsed}: a code serves once. */
    OptionalLong match(byte[] key, String typed, Instant at, long lastUsed) {
        byte[] given = typed.getBytes(StandardCharsets.UTF_8);
        long now = step(at);
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> MessageDigest.isEqual(code(key, step).getBytes(StandardCharsets.UTF_8), given))
                .filter(step -> step > lastUsed)
                .findFirst();
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private String code(byte[] key, long step) {
        byte[] hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0F;
        long number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFFL;
        return ("%0" + digits + "d").formatted(number % Math.round(Math.pow(10, digits)));
    }

    private byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
