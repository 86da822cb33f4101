package fr.parvis.identity.internal;

import java.time.Duration;

/**
 * A leaky bucket: so many attempts at once, then one each {@code every}. Never a lock-out: the longest wait is
 * {@code every}.
 */
public enum Limit {
    /** Guessing the password or code of one account. */
    ACCOUNT(8, Duration.ofSeconds(60)),
    /** Letters to one mailbox: more would be harassment. */
    MAILBOX(4, Duration.ofMinutes(5)),
    /** All attempts from one address. */
    ADDRESS(30, Duration.ofSeconds(6)),
    /** All attempts from one network: IPv4 /24, IPv6 /48. */
    NETWORK(120, Duration.ofSeconds(2));

    private final int burst;
    private final Duration every;

    Limit(int burst, Duration every) {
        this.burst = burst;
        this.every = every;
    }

    int burst() {
        return burst;
    }

    /** What leaks out one attempt, in seconds. */
    double seconds() {
        return every.toMillis() / 1e3;
    }
}
