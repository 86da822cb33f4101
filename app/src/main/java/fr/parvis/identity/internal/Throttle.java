package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses. Every attempt counts before its outcome is known, in the database, so that neither a
 * restart nor a second replica gives a fresh start; a right answer takes its account's count back.
 */
@Component
public class Throttle {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one attempt on an account (or mailbox) from an address.
     *
     * @throws BusinessException {@link IdentityError#TOO_MANY_ATTEMPTS} with the seconds to wait
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = BusinessException.class)
    public void attempt(Limit limit, String account, String address) {
        refuseAfter(Stream.of(
                count(Limit.NETWORK, Network.of(address)), count(Limit.ADDRESS, address), count(limit, account)));
    }

    /** Counts one attempt from an address where no account is named: a passkey, a link. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = BusinessException.class)
    public void attempt(String address) {
        refuseAfter(Stream.of(count(Limit.NETWORK, Network.of(address)), count(Limit.ADDRESS, address)));
    }

    /** The right person came. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(Limit limit, String account) {
        jdbc.sql("delete from identity.attempt where bucket = :bucket")
                .param("bucket", bucket(limit, account))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void empty() {
        jdbc.sql("delete from identity.attempt where at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private static void refuseAfter(Stream<Duration> waits) {
        Duration longest = waits.max(Duration::compareTo).orElse(Duration.ZERO);
        if (longest.isPositive()) {
            throw new BusinessException(IdentityError.TOO_MANY_ATTEMPTS, longest.toSeconds());
        }
    }

    /** The bucket never fills beyond one attempt too many: the wait stays short however long the attack. */
    private Duration count(Limit limit, String key) {
        double level = jdbc.sql("""
                        insert into identity.attempt as known (bucket, level, at) values (:bucket, 1, :now)
                        on conflict (bucket) do update set
                          level = least(:full, 1 + greatest(0, known.level
                                    - :leak * greatest(0, extract(epoch from excluded.at - known.at)))),
                          at = greatest(known.at, excluded.at)
                        returning level""")
                .param("bucket", bucket(limit, key))
                .param("now", now())
                .param("full", limit.burst() + 1.0)
                .param("leak", limit.leak())
                .query(Double.class)
                .single();
        return limit.waitAt(level);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bucket(Limit limit, String key) {
        return SecretToken.sha256(limit + "|" + key);
    }
}
