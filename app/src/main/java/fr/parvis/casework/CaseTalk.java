package fr.parvis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations and histories of cases in the database, within the scope of their body. */
@Repository
class CaseTalk {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    CaseTalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseFile file, CaseMessage message, @Nullable UUID person) {
        jdbc.sql("""
                        insert into casework.message (body_id, case_id, at, side, person, name, text)
                        values (:body, :case, :at, :side, :person, :name, :text)""")
                .param("body", file.body().value())
                .param("case", file.id().value())
                .param("at", CaseTable.sql(message.at()))
                .param("side", message.side().name())
                .param("person", person)
                .param("name", message.name())
                .param("text", message.text())
                .update();
    }

    /** The oldest first; the newest {@value #MOST} where there are more. */
    List<CaseMessage> list(CaseFile file, boolean notes) {
        return jdbc.sql("""
                        select * from (
                          select * from casework.message
                           where body_id = :body and case_id = :case and (:notes or side <> 'NOTE')
                           order by id desc limit :most) newest
                         order by id""")
                .param("body", file.body().value())
                .param("case", file.id().value())
                .param("notes", notes)
                .param("most", MOST)
                .query(CaseTalk::message)
                .list();
    }

    List<CaseEvent> history(CaseFile file) {
        return jdbc.sql("""
                        select * from casework.event where body_id = :body and case_id = :case
                        order by sequence limit :most""")
                .param("body", file.body().value())
                .param("case", file.id().value())
                .param("most", MOST)
                .query(CaseTalk::event)
                .list();
    }

    private static CaseMessage message(ResultSet row, int number) throws SQLException {
        return new CaseMessage(
                at(row), CaseMessage.Side.valueOf(row.getString("side")), row.getString("name"), row.getString("text"));
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getInt("sequence"),
                at(row),
                row.getString("step"),
                CaseState.valueOf(row.getString("state")),
                row.getString("role"),
                row.getString("note"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
