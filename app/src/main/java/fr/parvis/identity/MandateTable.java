package fr.parvis.identity;

import fr.parvis.kernel.BodyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mandates in the database, within the scope of their body. */
@Repository
class MandateTable {

    private static final int MOST = 500;
    private static final String ENTERS = """
            (exists (select from identity.passkey_holder h join identity.passkey using (handle)
                      where h.person_id = m.person_id)
             or exists (select from identity.password join identity.one_time_key k using (person_id)
                         where k.person_id = m.person_id and k.sealed is not null))
            """;
    private static final String MANDATES = """
            select m.*, p.mail, lower(m.period) as starts, upper(m.period) as ends,
                   (select max(i.expires_at)
                      from identity.invitation i join identity.mandate o on o.body_id = i.body_id and o.id = i.mandate_id
                     where i.body_id = m.body_id and o.person_id = m.person_id and not %s) as link_until
            from identity.mandate m join identity.person p on p.id = m.person_id
            """.formatted(ENTERS);

    private final JdbcClient jdbc;

    MandateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Mandate insert(GrantMandate wanted, PersonId person) {
        UUID id = jdbc.sql("""
                        insert into identity.mandate (body_id, person_id, role, name, period)
                        values (:body, :person, :role, :name, tstzrange(:from, :until))
                        returning id""")
                .param("body", wanted.body().value())
                .param("person", person.value())
                .param("role", wanted.role().name())
                .param("name", wanted.name())
                .param("from", sql(wanted.from()))
                .param("until", sql(wanted.until()))
                .query(UUID.class)
                .single();
        jdbc.sql("insert into identity.desk (person_id, body_id) values (:person, :body) on conflict do nothing")
                .param("person", person.value())
                .param("body", wanted.body().value())
                .update();
        return new Mandate(
                id,
                wanted.body(),
                person,
                wanted.role(),
                wanted.name(),
                wanted.mail(),
                wanted.from(),
                wanted.until(),
                null);
    }

    Optional<Mandate> find(BodyId body, UUID id) {
        return jdbc.sql(MANDATES + "where m.body_id = :body and m.id = :id")
                .param("body", body.value())
                .param("id", id)
                .query(MandateTable::mandate)
                .optional();
    }

    /**
     * The mandates of administrators that hold, of those who can enter: who has a passkey, or a password with its code;
     * all of them where nobody can yet. Locked in one order, so that two cannot end each other at once.
     */
    List<UUID> lockAdministrators(BodyId body, Instant now) {
        Map<UUID, Boolean> enters = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.id, %s as enters
                          from identity.mandate m
                         where m.body_id = :body and m.role = 'ADMINISTRATOR' and m.period @> :now::timestamptz
                         order by m.id for update of m""".formatted(ENTERS))
                .param("body", body.value())
                .param("now", sql(now))
                .query(row -> {
                    enters.put(row.getObject("id", UUID.class), row.getBoolean("enters"));
                });
        List<UUID> able = enters.keySet().stream().filter(enters::get).toList();
        return able.isEmpty() ? List.copyOf(enters.keySet()) : able;
    }

    /** One that has not begun, or that nobody could enter by, leaves no period to keep: the journal remembers it. */
    void end(Mandate mandate, Instant now) {
        boolean keep = now.isAfter(mandate.from()) && !mandate.invited();
        String change = keep
                ? "update identity.mandate set period = tstzrange(lower(period), :now) where body_id = :body and id = :id"
                : "delete from identity.mandate where body_id = :body and id = :id and (lower(period) >= :now or :invited)";
        jdbc.sql(change)
                .param("now", sql(now))
                .param("invited", mandate.invited())
                .param("body", mandate.body().value())
                .param("id", mandate.id())
                .update();
    }

    List<Mandate> listIn(BodyId body) {
        return jdbc.sql(MANDATES
                        + "where m.body_id = :body order by upper(m.period) desc nulls first, m.name limit :most")
                .param("body", body.value())
                .param("most", MOST)
                .query(MandateTable::mandate)
                .list();
    }

    List<Mandate> listOf(BodyId body, PersonId person, Instant at) {
        return jdbc.sql(MANDATES + "where m.body_id = :body and m.person_id = :person and m.period @> :at::timestamptz")
                .param("body", body.value())
                .param("person", person.value())
                .param("at", sql(at))
                .query(MandateTable::mandate)
                .list();
    }

    List<BodyId> listBodies(PersonId person) {
        return jdbc.sql("select body_id from identity.desk where person_id = :person order by body_id")
                .param("person", person.value())
                .query((row, number) -> new BodyId(row.getInt(1)))
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                new BodyId(row.getInt("body_id")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                new MailAddress(row.getString("mail")),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                instant(row, "ends"),
                instant(row, "link_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime sql(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
