package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The four ways in which row-level security is known to leak although every policy is right. Each is reported by the
 * catalogue rules; the first three show nothing here even unreported, because the owner is under the policies too.
 */
class FourLeaksTests {

    private static final Scope CLAPIERS = Scope.of(new BodyId(1));

    private TestDatabase database;

    @BeforeEach
    void putsARowOfAnotherBody() throws SQLException {
        database = TestDatabase.bare();
        asOwner("""
                select database.open_schema('leak');
                create table leak.secret (body_id int not null, id int not null, primary key (body_id, id), unique (id, body_id));
                select database.protect('leak.secret');
                """);
        database.execute("insert into leak.secret values (2, 42)");
    }

    @AfterEach
    void dropsIt() {
        database.close();
    }

    @Test
    void aSecurityDefinerFunctionShowsNothingAndIsReported() throws SQLException {
        asOwner("""
                create function leak.peek() returns bigint language sql security definer as
                    'select count(*) from leak.secret';
                grant execute on function leak.peek() to parvis_app;
                """);
        assertThat(count("select leak.peek()")).isZero();
        assertThat(findings()).anyMatch(it -> it.startsWith("leak.peek() runs with the rights of parvis_owner"));
    }

    @Test
    void aPlainViewShowsNothingAndIsReported() throws SQLException {
        asOwner("create view leak.plain as select * from leak.secret; grant select on leak.plain to parvis_app;");
        assertThat(count("select count(*) from leak.plain")).isZero();
        assertThat(findings()).contains("leak.plain is a view without security_invoker");
    }

    @Test
    void aMaterialisedViewShowsNothingAndIsReported() throws SQLException {
        asOwner(
                "create materialized view leak.copy as select * from leak.secret; grant select on leak.copy to parvis_app;");
        assertThat(count("select count(*) from leak.copy")).isZero();
        assertThat(findings()).contains("leak.copy is a materialised view that parvis_app reads");
    }

    @Test
    void aForeignKeyWithoutTheBodyIsReported() throws SQLException {
        asOwner("alter table leak.secret add unique (id)");
        asOwner("create table leak.pointer (body_id int not null, secret_id int references leak.secret (id));");
        assertThat(findings()).anyMatch(it -> it.startsWith("leak.pointer: the foreign key"));
    }

    @Test
    void aForeignKeyWithTheBodyCannotPointAtAnothersRow() throws SQLException {
        asOwner("""
                create table leak.pointer (body_id int not null, id int not null, secret_id int,
                    primary key (body_id, id), foreign key (body_id, secret_id) references leak.secret (body_id, id));
                select database.protect('leak.pointer');
                """);
        assertThat(findings()).isEmpty();
        assertThatThrownBy(() -> database.in(
                        CLAPIERS,
                        jdbc -> jdbc.sql("insert into leak.pointer values (1, 1, 42)")
                                .update()))
                .hasStackTraceContaining("violates foreign key constraint");
    }

    private long count(String question) {
        return database.in(
                CLAPIERS, jdbc -> jdbc.sql(question).query(Long.class).single());
    }

    private List<String> findings() throws SQLException {
        try (Connection connection = database.superuser()) {
            return new Catalogue(connection).findings();
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
