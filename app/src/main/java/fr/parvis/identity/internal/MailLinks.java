package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.People;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by a link received by mail. The letter leaves for any address, known or not, with the same words; a person
 * is made known only when the link comes back. Opening the link changes nothing, since mail scanners open links: the
 * button behind it does, once.
 */
@Service
public class MailLinks {

    private final JdbcClient jdbc;
    private final People people;
    private final Post post;
    private final LetterTexts texts;
    private final Throttle throttle;
    private final IdentitySettings settings;
    private final Clock clock;

    MailLinks(
            JdbcClient jdbc,
            People people,
            Post post,
            LetterTexts texts,
            Throttle throttle,
            IdentitySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.post = post;
        this.texts = texts;
        this.throttle = throttle;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends a link.
     *
     * @param language of the page it was asked from
     * @param next where the person was going, a path on this server
     * @param address of the caller
     */
    @Transactional
    public void send(MailAddress mail, String language, String next, String address) {
        throttle.attempt(Limit.MAILBOX, "letter:" + mail, address);
        SecretToken token = SecretToken.fresh();
        jdbc.sql("""
                        insert into identity.mail_link (hash, mail, language, next, expires_at)
                        values (:hash, :mail, :language, :next, :expires)""")
                .param("hash", token.hash())
                .param("mail", mail.value())
                .param("language", language)
                .param("next", next)
                .param("expires", now().plus(settings.linkLife()))
                .update();
        post.send(texts.link(mail, language, settings.link("/connexion/lien/" + token.text())));
    }

    /** Whether the link still serves; changes nothing. */
    public boolean serves(String token, String address) {
        throttle.attempt(address);
        return jdbc.sql("select exists (select from identity.mail_link where hash = :hash and expires_at > :now)")
                .param("hash", new SecretToken(token).hash())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /**
     * Uses the link up.
     *
     * @throws BusinessException {@link IdentityError#LINK_SPENT}
     */
    @Transactional
    public Arrival confirm(String token, String address) {
        throttle.attempt(address);
        Found found = jdbc.sql("""
                        delete from identity.mail_link where hash = :hash and expires_at > :now
                        returning mail, language, next""")
                .param("hash", new SecretToken(token).hash())
                .param("now", now())
                .query((row, number) -> new Found(
                        new MailAddress(row.getString("mail")), row.getString("language"), row.getString("next")))
                .optional()
                .orElseThrow(() -> new BusinessException(IdentityError.LINK_SPENT));
        return new Arrival(people.getOrAdd(found.mail(), found.language()), found.next());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void empty() {
        jdbc.sql("delete from identity.mail_link where expires_at < :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Who came by a link, and where to. */
    public record Arrival(PersonId person, String next) {}

    private record Found(MailAddress mail, String language, String next) {}
}
