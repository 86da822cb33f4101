package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.TelemetryError;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often each network address showed a wrong secret in the minute that it is now, for each name that it gave and for
 * all of them together; one count for all doors, forgotten with the minute. Only what was found wrong comes here: to check
 * a secret costs a microsecond and nobody guesses 256 random bits, so a right one is taken whatever its neighbours did.
 */
@Component
final class WrongSecrets {

    static final int MOST_OF_A_DEVICE = 30;
    static final int MOST_OF_AN_ADDRESS = 1_000;
    private static final int MOST_KEPT = 50_000;
    private static final int NAME_LENGTH = 64;
    private static final String ALL = "";
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Map<Guess, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final AtomicLong until;

    WrongSecrets() {
        this(System::nanoTime);
    }

    WrongSecrets(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.until = new AtomicLong(nanoTime.getAsLong() + MINUTE_NANOS);
    }

    /**
     * Counts one wrong secret and says how it is to be refused.
     *
     * @param device the name that came with it; null where the secret came alone, or nothing came
     */
    BusinessException refusal(String address, @Nullable String device) {
        turn(nanoTime.getAsLong());
        String name = device == null ? ALL : device.substring(0, Math.min(NAME_LENGTH, device.length()));
        if (!name.isEmpty() && isPast(new Guess(address, name), MOST_OF_A_DEVICE)) {
            return new BusinessException(TelemetryError.WRONG_SECRETS, name);
        }
        return new BusinessException(
                isPast(new Guess(address, ALL), MOST_OF_AN_ADDRESS)
                        ? TelemetryError.UNKNOWN_SENDERS
                        : TelemetryError.UNKNOWN_SENDER);
    }

    /** Past the bound nothing is counted any more; where no room is left, nobody new is. */
    private boolean isPast(Guess guess, int bound) {
        AtomicInteger count = counts.get(guess);
        if (count == null && counts.size() < MOST_KEPT) {
            count = counts.computeIfAbsent(guess, first -> new AtomicInteger());
        }
        return count != null && (count.get() >= bound || count.incrementAndGet() > bound);
    }

    private void turn(long now) {
        long end = until.get();
        if (now - end > 0 && until.compareAndSet(end, now + MINUTE_NANOS)) {
            counts.clear();
        }
    }

    private record Guess(String address, String device) {}
}
