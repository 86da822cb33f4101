package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.Subject;
import fr.parvis.territory.TerritoryError;
import fr.parvis.territory.TransferCompetence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the acts of the competence map. Nothing is deleted, and each change leaves a line that says why. */
@Repository
public class CompetenceStore {

    private final JdbcClient jdbc;

    CompetenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act as it stands, with what withdrawing it gives back. */
    private record Act(int id, LocalDate since, @Nullable LocalDate until) {}

    /** Ends what held before and records the act; acts that begin later are in the way. */
    public void record(TransferCompetence act) {
        Optional<Act> before =
                find(act.subject(), act.territory(), "since < :day and (until is null or until > :day)", act.since());
        before.ifPresent(ended -> end(ended.id(), act.since()));
        int id = insert(act);
        note(id, "RECORDED", null, act.until(), id, act.basis());
        before.ifPresent(ended -> note(ended.id(), "ENDED", ended.until(), act.since(), id, act.basis()));
    }

    private int insert(TransferCompetence act) {
        try {
            return jdbc.sql("""
                            insert into territory.competence (subject, territory_id, competent_id, since, until, basis)
                            values (:subject, :territory, :competent, :since, :until, :basis)
                            returning id
                            """)
                    .param("subject", act.subject().name())
                    .param("territory", act.territory().value())
                    .param("competent", act.competent().value())
                    .param("since", act.since())
                    .param("until", act.until())
                    .param("basis", act.basis())
                    .query(Integer.class)
                    .single();
        } catch (DataIntegrityViolationException overlap) {
            throw new BusinessException(overlap, TerritoryError.COMPETENCE_OVERLAPS, act.since());
        }
    }

    /** Ends the act that holds the day before and after; false where none does. */
    public boolean end(Subject subject, BodyId territory, LocalDate until, String basis) {
        Optional<Act> act = find(subject, territory, "since < :day and (until is null or until > :day)", until);
        act.ifPresent(found -> {
            end(found.id(), until);
            note(found.id(), "ENDED", found.until(), until, found.id(), basis);
        });
        return act.isPresent();
    }

    /** Withdraws the act that begins that day, and gives the one it ended its former end; false where none begins. */
    public boolean withdraw(Subject subject, BodyId territory, LocalDate since, String basis) {
        Optional<Act> act = find(subject, territory, "since = :day", since);
        act.ifPresent(found -> {
            jdbc.sql("update territory.competence set withdrawn = true where id = :id")
                    .param("id", found.id())
                    .update();
            note(found.id(), "WITHDRAWN", found.until(), found.until(), found.id(), basis);
            restore(found, basis);
        });
        return act.isPresent();
    }

    /** What the withdrawn act had ended goes on to its own end, or to the next act where one follows. */
    private void restore(Act withdrawn, String basis) {
        record Ended(int id, @Nullable LocalDate end) {}
        List<Ended> ended = jdbc.sql("""
                        select act.id,
                               least(change.until_before,
                                     (select min(next.since) from territory.competence next
                                       where next.subject = act.subject and next.territory_id = act.territory_id
                                         and not next.withdrawn and next.since > act.since)) as "end"
                          from territory.competence_change change
                          join territory.competence act on act.id = change.competence_id
                         where change.cause_id = :cause and change.change = 'ENDED' and act.id <> :cause
                           and act.until = :since and not act.withdrawn
                        """)
                .param("cause", withdrawn.id())
                .param("since", withdrawn.since())
                .query((row, number) -> new Ended(row.getInt("id"), row.getObject("end", LocalDate.class)))
                .list();
        ended.forEach(act -> {
            end(act.id(), act.end());
            note(act.id(), "RESTORED", withdrawn.since(), act.end(), withdrawn.id(), basis);
        });
    }

    private Optional<Act> find(Subject subject, BodyId territory, String where, LocalDate day) {
        return jdbc.sql("select id, since, until from territory.competence"
                        + " where subject = :subject and territory_id = :territory and not withdrawn and " + where
                        + " for update")
                .param("subject", subject.name())
                .param("territory", territory.value())
                .param("day", day)
                .query((row, number) -> new Act(
                        row.getInt("id"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional();
    }

    private void end(int id, @Nullable LocalDate until) {
        jdbc.sql("update territory.competence set until = :until where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    private void note(
            int id, String change, @Nullable LocalDate before, @Nullable LocalDate after, int cause, String basis) {
        jdbc.sql("""
                        insert into territory.competence_change
                               (competence_id, change, until_before, until_after, cause_id, basis)
                        values (:id, :change, :before, :after, :cause, :basis)
                        """)
                .param("id", id)
                .param("change", change)
                .param("before", before)
                .param("after", after)
                .param("cause", cause)
                .param("basis", basis)
                .update();
    }
}
