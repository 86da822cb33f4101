package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses. Every attempt that is let through counts before its outcome is known, in the database, so
 * that neither a restart nor a second replica gives a fresh start; a right answer takes its account's count back. An
 * attempt refused to its network or address does not touch the account.
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
        attempt(address);
        count(limit, account);
    }

    /** Counts one attempt from an address where no account is named: a passkey, a link. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = BusinessException.class)
    public void attempt(String address) {
        count(Limit.NETWORK, Network.of(address));
        count(Limit.ADDRESS, address);
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

    /** What is refused fills no bucket: there is room again when it was said to be, however long the attack. */
    private void count(Limit limit, String key) {
        int counted = jdbc.sql("""
                        insert into identity.attempt as known (bucket, level, at) values (:bucket, 1, :now)
                        on conflict (bucket) do update set
                          level = 1 + greatest(0, known.level
                                    - greatest(0, extract(epoch from excluded.at - known.at)) / :every),
                          at = greatest(known.at, excluded.at)
                        where known.level - greatest(0, extract(epoch from excluded.at - known.at)) / :every
                          <= :burst - 1 + 1e-9""")
                .param("bucket", bucket(limit, key))
                .param("now", now())
                .param("burst", limit.burst())
                .param("every", limit.seconds())
                .update();
        if (counted == 0) {
            throw new BusinessException(IdentityError.TOO_MANY_ATTEMPTS, secondsUntilRoom(limit, key));
        }
    }

    private long secondsUntilRoom(Limit limit, String key) {
        return jdbc.sql("""
                        select ceil((level + 1 - :burst) * :every - greatest(0, extract(epoch from :now - at)))::bigint
                        from identity.attempt where bucket = :bucket""")
                .param("bucket", bucket(limit, key))
                .param("now", now())
                .param("burst", limit.burst())
                .param("every", limit.seconds())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bucket(Limit limit, String key) {
        return SecretToken.sha256(limit + "|" + key);
    }
}
