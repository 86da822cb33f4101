package fr.parvis.casework;

import fr.parvis.audit.Actor;
import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the database, within the scope of their body. */
@Repository
class CaseTable {

    private static final String CASES = "select * from casework.case_file where body_id = :body ";

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was written; a second time with the same key nothing is. */
    boolean insert(CaseFile opened, UUID requestKey, byte[] codeHash) {
        int written = jdbc.sql("""
                        insert into casework.case_file
                          (body_id, id, request_key, reference, code_hash, kind, title, channel, language, state,
                           asker_person, asker_name, asker_mail, asker_telephone, asker_post,
                           helper_name, helper_tie, consent, consent_at, next_step, next_on,
                           silence, term_length, term_unit, legal_basis, deposited_on, decision_on, effort_minutes, opened_at)
                        values
                          (:body, :id, :key, :reference, :hash, :kind, :title, :channel, :language, :state,
                           :person, :name, :mail, :telephone, :post, :helper, :tie, :consent, :consentAt, :next, :nextOn,
                           :silence, :length, :unit, :basis, :deposited, :decision, :effort, :opened)
                        on conflict (body_id, request_key) do nothing""")
                .params(CaseRows.parameters(opened))
                .param("key", requestKey)
                .param("hash", codeHash)
                .update();
        if (written == 1) {
            jdbc.sql("insert into casework.whereabouts values (:reference, :body)")
                    .param("reference", opened.reference().value())
                    .param("body", opened.body().value())
                    .update();
        }
        return written == 1;
    }

    Optional<BodyId> findBody(CaseReference reference) {
        return jdbc.sql("select body_id from casework.whereabouts where reference = :reference")
                .param("reference", reference.value())
                .query((row, number) -> new BodyId(row.getInt(1)))
                .optional();
    }

    Optional<CaseFile> find(BodyId body, CaseId id) {
        return jdbc.sql(CASES + "and id = :id")
                .param("body", body.value())
                .param("id", id.value())
                .query(CaseRows::caseFile)
                .optional();
    }

    Optional<CaseFile> findByKey(BodyId body, UUID requestKey) {
        return jdbc.sql(CASES + "and request_key = :key")
                .param("body", body.value())
                .param("key", requestKey)
                .query(CaseRows::caseFile)
                .optional();
    }

    Optional<CaseFile> findByCode(BodyId body, CaseReference reference, byte[] codeHash) {
        return jdbc.sql(CASES + "and reference = :reference and code_hash = :hash")
                .param("body", body.value())
                .param("reference", reference.value())
                .param("hash", codeHash)
                .query(CaseRows::caseFile)
                .optional();
    }

    /** Held until the transaction ends: two officers take their steps one after the other. */
    Optional<CaseFile> lock(BodyId body, CaseId id) {
        return jdbc.sql(CASES + "and id = :id for update")
                .param("body", body.value())
                .param("id", id.value())
                .query(CaseRows::caseFile)
                .optional();
    }

    /**
     * What is open, the most pressing first: what takes long comes before what is quick when both are due on the same day.
     *
     * @param atMost only cases that take no more minutes
     */
    List<CaseFile> inbox(BodyId body, @Nullable UUID owner, int atMost, LocalDate today, int limit) {
        return jdbc.sql(CASES + """
                        and open and effort_minutes <= :most and (:owner::uuid is null or owner_person = :owner)
                        order by effort_minutes::float8 / greatest(1, least(next_on, decision_on) - :today) desc,
                                 least(next_on, decision_on), id
                        limit :limit""")
                .param("body", body.value())
                .param("owner", owner)
                .param("most", atMost)
                .param("today", today)
                .param("limit", limit)
                .query(CaseRows::caseFile)
                .list();
    }

    void update(CaseFile changed) {
        jdbc.sql("""
                        update casework.case_file
                           set state = :state, owner_person = :owner, owner_name = :ownerName, next_step = :next,
                               next_on = :nextOn, decision_on = :decision, closed_at = :closed, keep_until = :keep
                         where body_id = :body and id = :id""").params(CaseRows.parameters(changed)).update();
    }

    void insertEvent(CaseFile after, String step, Actor actor, @Nullable String note, Instant at) {
        jdbc.sql("""
                        insert into casework.event
                          (body_id, case_id, sequence, at, step, state, person, role, on_behalf_of, note)
                        select :body, :id, coalesce(max(sequence), 0) + 1, :at, :step, :state, :person, :role, :behalf, :note
                          from casework.event where body_id = :body and case_id = :id""")
                .param("body", after.body().value())
                .param("id", after.id().value())
                .param("at", sql(at))
                .param("step", step)
                .param("state", after.state().name())
                .param("person", actor.person())
                .param("role", actor.role())
                .param("behalf", actor.onBehalfOf())
                .param("note", note)
                .update();
    }

    static @Nullable OffsetDateTime sql(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
