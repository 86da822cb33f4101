package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.People;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords, kept as bcrypt. A password alone opens nothing: a one-time code always follows. */
@Component
class Passwords {

    private static final int COST = 12;
    private static final int LONGEST_BYTES = 72;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    /** Compared with when there is no account, so that the answer takes as long. */
    private final String nobody = bcrypt.encode(SecretToken.fresh().text());

    Passwords(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Whose it is, after the same work whether or not the address is known. */
    Optional<PersonId> match(MailAddress mail, String password) {
        Optional<PersonId> person = people.find(mail).filter(this::complete);
        String hash = person.flatMap(this::hash).orElse(nobody);
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        boolean right = bcrypt.matches(readable ? password : "", hash);
        return person.filter(known -> right && readable);
    }

    /** @throws BusinessException {@link IdentityError#PASSWORD_TOO_SHORT} and its siblings */
    void set(PersonId person, String password) {
        PasswordPolicy.check(password, people.getMail(person));
        jdbc.sql("""
                        insert into identity.password (person_id, hash, changed_at) values (:person, :hash, :now)
                        on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at""")
                .param("person", person.value())
                .param("hash", bcrypt.encode(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the password is accompanied by a confirmed one-time key: without it, it does not serve. */
    boolean complete(PersonId person) {
        return jdbc.sql("""
                        select exists (select from identity.password join identity.one_time_key using (person_id)
                                       where person_id = :person and sealed is not null)""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<String> hash(PersonId person) {
        return jdbc.sql("select hash from identity.password where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
