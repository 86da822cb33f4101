package fr.parvis.telemetry.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in an {@code Authorization} field: {@code Bearer} (RFC 6750) or {@code Basic} (RFC 7617). */
record HttpCredentials(@Nullable String user, String secret) {

    private static final int LONGEST = 512;

    static Optional<HttpCredentials> of(HttpServerRequest request) {
        String field = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (field == null || field.length() > LONGEST) {
            return Optional.empty();
        }
        if (field.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(new HttpCredentials(null, field.substring(7).strip()));
        }
        return field.regionMatches(true, 0, "Basic ", 0, 6)
                ? basic(field.substring(6).strip())
                : Optional.empty();
    }

    private static Optional<HttpCredentials> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new HttpCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "credentials of " + user;
    }
}
