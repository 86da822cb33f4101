package fr.parvis.identity.internal;

import fr.parvis.identity.spi.Letters;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In demo mode letters go into one box that every visitor can open; it keeps the latest fifty. */
@Component
@ConditionalOnBooleanProperty("parvis.demo")
public class DemoLetterBox implements Letters {

    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoLetterBox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        jdbc.sql("insert into identity.demo_letter (mail, subject, text, at) values (:mail, :subject, :text, :at)")
                .param("mail", letter.to().value())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from identity.demo_letter
                        where id not in (select id from identity.demo_letter order by at desc, id desc limit :kept)""").param("kept", KEPT).update();
    }

    /** What came, newest first. */
    public List<Received> list() {
        return jdbc.sql("select * from identity.demo_letter order by at desc, id desc")
                .query((row, number) -> new Received(
                        row.getString("mail"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A letter in the box. */
    public record Received(String mail, String subject, String text, Instant at) {}
}
