package fr.parvis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of persons meanwhile, within the scope of the body. */
@Repository
class CorrectionTable {

    private final JdbcClient jdbc;

    CorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseFile file, String what, Correction correction) {
        jdbc.sql("""
                        insert into casework.correction (body_id, case_id, what, asked_on, effect)
                        values (:body, :case, :what, :asked, :effect)""")
                .param("body", file.body().value())
                .param("case", file.id().value())
                .param("what", what)
                .param("asked", correction.asked())
                .param("effect", correction.effect().name())
                .update();
    }

    void answer(CaseFile file, LocalDate on) {
        jdbc.sql("""
                        update casework.correction set answered_on = :on
                         where body_id = :body and case_id = :case and answered_on is null""")
                .param("body", file.body().value())
                .param("case", file.id().value())
                .param("on", on)
                .update();
    }

    List<Correction> list(CaseFile file) {
        return jdbc.sql("select * from casework.correction where body_id = :body and case_id = :case order by id")
                .param("body", file.body().value())
                .param("case", file.id().value())
                .query(CorrectionTable::correction)
                .list();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getObject("asked_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                Correction.Effect.valueOf(row.getString("effect")));
    }
}
