package fr.parvis.standards.polling;

import fr.parvis.kernel.BusinessException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fetch that failed, with what the source asks for: to be left alone for a while. */
final class FetchRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    FetchRefused(PollingError error, Object... arguments) {
        super(error, arguments);
        this.retryAfter = null;
    }

    FetchRefused(Throwable cause, PollingError error, Object... arguments) {
        super(cause, error, arguments);
        this.retryAfter = null;
    }

    private FetchRefused(@Nullable Duration retryAfter, String host, int status) {
        super(PollingError.ANSWERED, host, status);
        this.retryAfter = retryAfter;
    }

    /** A status other than success; {@code Retry-After} in seconds, where the source gives it (RFC 9110). */
    static FetchRefused answered(String host, int status, @Nullable String retryAfter) {
        boolean seconds = retryAfter != null && retryAfter.matches("\\d{1,6}");
        return new FetchRefused(seconds ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null, host, status);
    }

    Duration retryAfter() {
        return retryAfter == null ? Duration.ZERO : retryAfter;
    }
}
