package fr.parvis.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 8292: a push service checks the signature with the key beside it and finds itself, a date and a contact inside. */
class VapidTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void isSignedForOnePushService() throws GeneralSecurityException {
        Vapid vapid = new Vapid(P256.freshPair(), "mailto:mairie@example.org");
        String header = vapid.authorization(URI.create("https://push.example.net:8443/x/y?z"), NOW);
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + vapid.publicKey());
        String[] parts =
                header.substring("vapid t=".length(), header.indexOf(',')).split("\\.");
        assertThat(text(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(text(parts[1]))
                .isEqualTo(
                        "{\"aud\":\"https://push.example.net:8443\",\"exp\":1772488800,\"sub\":\"mailto:mairie@example.org\"}");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.read(Base64.getUrlDecoder().decode(vapid.publicKey())));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
