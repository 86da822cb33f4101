package fr.parvis.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ExternalPostgresTests {

    @Test
    void joinsAServerThatHasItsRoles() throws SQLException {
        try (TestDatabase database = TestDatabase.bare();
                ExternalPostgres server = ExternalPostgres.join(database.url());
                Connection connection = server.address().dataSource(Role.APP).getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("parvis_app");
        }
    }

    @Test
    void saysWhichRoleAnOwnerWithoutCreateroleCannotMake() {
        try (TestDatabase database = TestDatabase.bare()) {
            database.execute("drop role if exists stranger");
            database.execute("create role stranger login password 'secret'");
            assertRefused(
                    database.address().url() + "?user=stranger&password=secret",
                    DatabaseError.ROLES_REFUSED,
                    "parvis_app");
            database.execute("drop role stranger");
        }
    }

    /** In a transaction rolled back, as the roles are everybody's. */
    @Test
    void makesItsRolesWithCreaterole() throws SQLException {
        try (TestDatabase database = TestDatabase.bare();
                Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter role parvis_app rename to former_app");
            statement.execute("alter role parvis_ingest rename to former_ingest");
            statement.execute("create role town createrole");
            statement.execute(
                    "do $$ begin execute format('alter database %I owner to town', current_database()); end $$");
            statement.execute("set local role town");
            RoleBootstrap.run(connection, new DatabaseAddress(database.address().url(), "town", "secret"));
            statement.execute("reset role");
            assertThat(new Roles(statement).count()).isEqualTo(2);
            connection.rollback();
        }
    }

    @Test
    void refusesAnAddressWithoutCredentials() {
        assertRefused("jdbc:postgresql://127.0.0.1/parvis", DatabaseError.UNREACHABLE, "PARVIS_DATABASE_URL");
        assertRefused("http://example.org/", DatabaseError.UNREACHABLE, "PARVIS_DATABASE_URL");
    }

    @Test
    void keepsThePasswordToItselfWhenNobodyAnswers() {
        assertThatThrownBy(() -> ExternalPostgres.join("jdbc:postgresql://127.0.0.1:1/parvis?user=a&password=hidden"))
                .hasMessageNotContaining("hidden")
                .hasMessageContaining("a at jdbc:postgresql://127.0.0.1:1/parvis");
    }

    private static void assertRefused(String url, DatabaseError error, String named) {
        assertThatThrownBy(() -> ExternalPostgres.join(url))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(error);
                    assertThat(refusal.arguments()).contains(named);
                });
    }

    private record Roles(Statement statement) {
        long count() throws SQLException {
            try (var row = statement.executeQuery(
                    "select count(*) from pg_roles where rolname in ('parvis_app', 'parvis_ingest') and rolcanlogin")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
