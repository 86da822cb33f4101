package fr.parvis.identity.internal;

import fr.parvis.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second proof beside a password: codes of an authenticator application, or recovery codes on paper. */
@Component
class OneTimeCodes {

    private static final int KEY_BYTES = 20; // RFC 4226 §4, R6

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** A key to type into the application. It waits aside until a code of it is confirmed; the one in use goes on. */
    String prepare(PersonId person) {
        byte[] key = SecretToken.bytes(KEY_BYTES);
        jdbc.sql("""
                        insert into identity.one_time_key (person_id, pending) values (:person, :pending)
                        on conflict (person_id) do update set pending = excluded.pending""")
                .param("person", person.value())
                .param("pending", seal.close(key, owner(person)))
                .update();
        return Base32.encode(key);
    }

    /** The key that waits for its first code. */
    Optional<String> prepared(PersonId person) {
        return row(person, "pending").map(row -> Base32.encode(row.key()));
    }

    /** Confirms the prepared key by a first code; answers the recovery codes, shown this once. */
    @Transactional
    Optional<List<String>> confirm(PersonId person, String typed) {
        Optional<Row> pending = row(person, "pending");
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong step = Totp.USUAL.match(pending.get().key(), digits(typed), clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("""
                        update identity.one_time_key set sealed = pending, pending = null, last_step = :step
                        where person_id = :person""")
                .param("person", person.value())
                .param("step", step.getAsLong())
                .update();
        return Optional.of(renewRecovery(person));
    }

    private List<String> renewRecovery(PersonId person) {
        jdbc.sql("delete from identity.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        List<String> codes = RecoveryCodes.fresh();
        codes.forEach(fresh -> jdbc.sql("insert into identity.recovery_code (person_id, hash) values (:person, :hash)")
                .param("person", person.value())
                .param("hash", RecoveryCodes.hash(fresh))
                .update());
        return codes;
    }

    /** Whether this is a code of the moment that was not used yet, or a recovery code, which it uses up. */
    @Transactional
    boolean accept(PersonId person, String typed) {
        String code = digits(typed);
        return code.matches("[0-9]{6}") ? spend(person, code) : recover(person, code);
    }

    private boolean recover(PersonId person, String code) {
        return jdbc.sql("delete from identity.recovery_code where person_id = :person and hash = :hash")
                        .param("person", person.value())
                        .param("hash", RecoveryCodes.hash(code))
                        .update()
                == 1;
    }

    /** The step is written down only if it is later than the last: of two who send the same code, one gets in. */
    private boolean spend(PersonId person, String typed) {
        Optional<Row> row = row(person, "sealed");
        if (row.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.USUAL.match(
                row.get().key(), typed, clock.instant(), row.get().lastStep());
        return step.isPresent()
                && jdbc.sql("""
                                update identity.one_time_key set last_step = :step
                                where person_id = :person and last_step < :step""")
                                .param("person", person.value())
                                .param("step", step.getAsLong())
                                .update()
                        == 1;
    }

    private Optional<Row> row(PersonId person, String column) {
        String sql = "select %s, last_step from identity.one_time_key where person_id = :person and %<s is not null";
        return jdbc.sql(sql.formatted(column))
                .param("person", person.value())
                .query((row, number) ->
                        new Row(seal.open(row.getBytes(column), owner(person)), row.getLong("last_step")))
                .optional();
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static byte[] owner(PersonId person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one call, never compared
    private record Row(byte[] key, long lastStep) {}
}
