package fr.parvis.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Device secrets: 256 random bits, so that a keyed hash (HMAC-SHA-256) is enough and costs a microsecond. Looking a hash
 * up tells an attacker nothing by its time: he does not choose the hash.
 */
@Component
class Secrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(TelemetrySettings settings) {
        this.key = new SecretKeySpec(settings.credentialKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] hash(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** A hash as the key of a map. */
    static ByteBuffer asKey(byte[] hash) {
        return ByteBuffer.wrap(hash).asReadOnlyBuffer();
    }
}
