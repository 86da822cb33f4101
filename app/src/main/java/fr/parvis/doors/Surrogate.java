package fr.parvis.doors;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which answers the door may keep, as the container says by {@code Surrogate-Control: max-age=…} (Edge Architecture
 * Specification 1.0, W3C note of 4 August 2001, §2.3): a word between the two, that nobody outside gets to see.
 */
final class Surrogate {

    static final String CONTROL = "surrogate-control";

    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,4})");
    private static final int LONGEST_KEY = 2_048;
    private static final int OK = 200;

    /** All that a page which is everybody's depends on; its container says so in Vary. */
    private static final List<String> SEEN = List.of(
            "cookie",
            "accept-language",
            "hx-request",
            "hx-boosted",
            "hx-history-restore-request",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port");

    private Surrogate() {}

    /** What tells this request from others that get another answer; empty when its answer is nobody else's. */
    static Optional<String> keyOf(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)
                || request.headers().contains("authorization")
                || request.headers().contains("range")
                || request.uri().length() > LONGEST_KEY) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder(256)
                .append(request.isSSL())
                .append(request.authority())
                .append('\n')
                .append(request.uri());
        SEEN.forEach(name -> key.append('\n').append(request.headers().getAll(name)));
        return key.length() > LONGEST_KEY * 2 ? Optional.empty() : Optional.of(key.toString());
    }

    /** For how many seconds the answer may be given to others; empty for not at all. */
    static OptionalLong secondsOf(HttpClientResponse answer) {
        boolean everybodys = answer.statusCode() == OK
                && !answer.headers().contains("set-cookie")
                && !answer.headers().contains("content-encoding");
        return everybodys ? seconds(answer.getHeader(CONTROL)) : OptionalLong.empty();
    }

    private static OptionalLong seconds(@Nullable String control) {
        Matcher age = MAX_AGE.matcher(control == null ? "" : control);
        return age.matches() ? OptionalLong.of(Long.parseLong(age.group(1))) : OptionalLong.empty();
    }
}
