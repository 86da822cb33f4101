package fr.parvis.notifications.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** How this installation names itself to push services, with a key of its own (RFC 8292). */
final class Vapid {

    /** A day is the longest that the standard allows (§2). */
    private static final Duration LIFE = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            BASE64.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII));

    private final KeyPair keys;
    private final String contact;

    /** @param contact whom a push service writes to: {@code mailto:} or {@code https:} */
    Vapid(KeyPair keys, String contact) {
        this.keys = keys;
        this.contact = contact;
    }

    /** What a browser is given when it subscribes: {@code applicationServerKey}. */
    String publicKey() {
        return BASE64.encodeToString(P256.write((ECPublicKey) keys.getPublic()));
    }

    /** The {@code Authorization} header for one push service. */
    String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
        String claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(origin(endpoint), now.plus(LIFE).getEpochSecond(), contact);
        String signed = HEADER + "." + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + signed + "." + BASE64.encodeToString(signature.sign()) + ", k=" + publicKey();
    }

    private static String origin(URI endpoint) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        return endpoint.getScheme() + "://" + endpoint.getHost() + port;
    }
}
