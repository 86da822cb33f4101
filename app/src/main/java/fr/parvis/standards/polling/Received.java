package fr.parvis.standards.polling;

import fr.parvis.standards.polling.Answer.Validators;
import io.vertx.core.http.HttpClientResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer as it came: head, then bytes where it is a success. */
record Received(
        int status,
        @Nullable String location,
        @Nullable String retryAfter,
        Validators validators,
        int total,
        byte[] bytes) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    static Received head(HttpClientResponse response, @Nullable String totalHeader) {
        boolean redirect = REDIRECTS.contains(response.statusCode());
        return new Received(
                response.statusCode(),
                redirect ? response.getHeader("Location") : null,
                response.getHeader("Retry-After"),
                new Validators(response.getHeader("ETag"), response.getHeader("Last-Modified")),
                number(totalHeader == null ? null : response.getHeader(totalHeader)),
                new byte[0]);
    }

    Received with(byte[] body) {
        return new Received(status, location, retryAfter, validators, total, body);
    }

    private static int number(@Nullable String header) {
        return header != null && header.matches("\\d{1,9}") ? Integer.parseInt(header) : -1;
    }
}
