package fr.parvis.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The scope that the thread's running transaction carries in the database. */
final class AppliedScope {

    private final ConnectionHolder connection;
    private Optional<Scope> scope = Optional.empty();

    AppliedScope(ConnectionHolder connection) {
        this.connection = connection;
    }

    /** The one of the running transaction, null outside any. */
    static @Nullable AppliedScope running() {
        return (AppliedScope) TransactionSynchronizationManager.getResource(AppliedScope.class);
    }

    /** Applies a scope to the running transaction, if any, until the change is closed. */
    static Change enter(Scope scope) {
        AppliedScope running = running();
        if (running == null || running.scope.equals(Optional.of(scope))) {
            return () -> {};
        }
        Optional<Scope> before = running.scope;
        running.apply(Optional.of(scope));
        return () -> running.putBack(before);
    }

    void apply(Optional<Scope> wanted) {
        try (Statement statement = connection.getConnection().createStatement()) {
            statement.execute(Scope.statements(wanted));
            scope = wanted;
        } catch (SQLException e) {
            connection.setRollbackOnly();
            throw new TransactionSystemException("The scope could not be set on the transaction", e);
        }
    }

    /** A transaction that failed inside the change takes no more statements: it can only be rolled back. */
    private void putBack(Optional<Scope> before) {
        if (running() != this) {
            return;
        }
        try {
            apply(before);
        } catch (TransactionSystemException e) {
            scope = before;
        }
    }

    /** The end of a scope's stay on a transaction. */
    interface Change extends AutoCloseable {
        @Override
        void close();
    }
}
