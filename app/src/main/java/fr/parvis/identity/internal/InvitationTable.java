package fr.parvis.identity.internal;

import fr.parvis.identity.Mandate;
import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open invitations, by the hash of their secret. Every call stands in the scope of a body. */
@Repository
class InvitationTable {

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Mandate mandate, SecretToken token, Instant expires) {
        jdbc.sql("""
                        insert into identity.invitation (body_id, hash, mandate_id, expires_at)
                        values (:body, :hash, :mandate, :expires)""")
                .param("body", mandate.body().value())
                .param("hash", token.hash())
                .param("mandate", mandate.id())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is known of an invitation, while it serves. */
    record Known(UUID mandate, boolean accepted) {}

    /** Empty where it never was or is too old. */
    Optional<Known> find(BodyId body, SecretToken token, Instant now) {
        return jdbc.sql("""
                        select mandate_id, accepted_at is not null as accepted from identity.invitation
                        where body_id = :body and hash = :hash and expires_at > :now""")
                .param("body", body.value())
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Known(row.getObject("mandate_id", UUID.class), row.getBoolean("accepted")))
                .optional();
    }

    /** False where it is gone already. */
    boolean accept(BodyId body, SecretToken token, Instant now) {
        return jdbc.sql("update identity.invitation set accepted_at = :now where body_id = :body and hash = :hash")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("body", body.value())
                        .param("hash", token.hash())
                        .update()
                > 0;
    }

    /** All that the person of this mandate holds in its body, whatever the role. */
    void deleteAllOf(Mandate mandate) {
        jdbc.sql("""
                        delete from identity.invitation invitation using identity.mandate mandate
                        where invitation.body_id = :body and mandate.body_id = invitation.body_id
                          and mandate.id = invitation.mandate_id and mandate.person_id = :person""")
                .param("body", mandate.body().value())
                .param("person", mandate.person().value())
                .update();
    }
}
