package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes what migrations take for granted: the roles and the extensions. Runs at each start, as the superuser on the
 * embedded server and as the owner (who needs CREATEROLE the first time) on an external one; changes nothing that is
 * already so.
 */
final class RoleBootstrap {

    private static final List<String> EXTENSIONS =
            List.of("btree_gist", "pg_trgm", "unaccent", "ltree", "cube", "earthdistance");

    /** Two replicas that start together take turns. */
    private static final long LOCK = 0x7061727669730001L;

    private final Statement statement;
    private final DatabaseAddress address;

    private RoleBootstrap(Statement statement, DatabaseAddress address) {
        this.statement = statement;
        this.address = address;
    }

    static void run(Connection connection, DatabaseAddress address) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            RoleBootstrap bootstrap = new RoleBootstrap(statement, address);
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                bootstrap.roles();
                bootstrap.extensions();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private void roles() throws SQLException {
        ensure(Role.APP, "set statement_timeout = '30s'", "set idle_in_transaction_session_timeout = '60s'");
        ensure(Role.INGEST, "set statement_timeout = '30s'", "set idle_in_transaction_session_timeout = '60s'");
        if (holds("select rolsuper from pg_roles where rolname = current_user")) {
            ensure(Role.BACKUP, "replication");
            statement.execute("grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean) to "
                    + Role.BACKUP.user());
        }
    }

    private void ensure(Role role, String... properties) throws SQLException {
        boolean known = holds("select true from pg_roles where rolname = '" + role.user() + "'");
        if (known && opens(role)) {
            return;
        }
        try {
            statement.execute((known ? "alter" : "create") + " role " + role.user() + " login password '"
                    + address.passwordOf(role) + "'");
            for (String property : properties) {
                statement.execute("alter role " + role.user() + " " + property);
            }
            statement.execute("do $$ begin execute format('grant connect on database %I to " + role.user()
                    + "', current_database()); end $$");
        } catch (SQLException e) {
            throw new BusinessException(e, DatabaseError.ROLES_REFUSED, role.user(), address.owner());
        }
    }

    /** Whether the role signs in with its password; the only way to know without reading what only superusers may. */
    private boolean opens(Role role) {
        try (Connection attempt = address.dataSource(role).getConnection()) {
            return attempt.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private void extensions() throws SQLException {
        for (String extension : EXTENSIONS) {
            try {
                statement.execute("create extension if not exists " + extension + " schema public");
            } catch (SQLException e) {
                throw new BusinessException(e, DatabaseError.EXTENSION_MISSING, extension, address.owner());
            }
        }
    }

    private boolean holds(String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
