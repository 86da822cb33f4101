package fr.parvis.identity;

import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people known to the installation: an address, a language, nothing else. */
@Service
public class People {

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person with this address, if known. */
    public Optional<PersonId> find(MailAddress mail) {
        return jdbc.sql("select id from identity.person where mail = :mail")
                .param("mail", mail.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The person with this address, made known now where they were not. The language of a known person is kept. */
    public PersonId getOrAdd(MailAddress mail, String language) {
        return find(mail).orElseGet(() -> add(mail, language));
    }

    /** @throws BusinessException {@link IdentityError#SIGN_IN_FIRST} where the person was erased */
    public MailAddress getMail(PersonId person) {
        return jdbc.sql("select mail from identity.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .optional()
                .map(MailAddress::new)
                .orElseThrow(() -> new BusinessException(IdentityError.SIGN_IN_FIRST));
    }

    /** {@code fr} or {@code en}, {@code fr} where the person is not known. */
    public String language(MailAddress mail) {
        return jdbc.sql("select language from identity.person where mail = :mail")
                .param("mail", mail.value())
                .query(String.class)
                .optional()
                .orElse("fr");
    }

    private PersonId add(MailAddress mail, String language) {
        return new PersonId(jdbc.sql("""
                        insert into identity.person (mail, language, created_at) values (:mail, :language, :now)
                        on conflict (mail) do update set mail = excluded.mail
                        returning id""")
                .param("mail", mail.value())
                .param("language", language.equals("en") ? "en" : "fr")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }
}
