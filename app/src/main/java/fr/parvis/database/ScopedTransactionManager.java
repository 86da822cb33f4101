package fr.parvis.database;

import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts the thread's {@link Scope} on each transaction that it begins, together with {@code BEGIN} in one round trip. A
 * thread without scope gets a transaction that sees nothing.
 */
public class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    public ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        AppliedScope applied = new AppliedScope((ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource())));
        TransactionSynchronizationManager.bindResource(AppliedScope.class, applied);
        try {
            applied.apply(Scope.current());
        } catch (TransactionSystemException e) {
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object applied = TransactionSynchronizationManager.unbindResourceIfPossible(AppliedScope.class);
        return new Suspended(applied, super.doSuspend(transaction));
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        Suspended suspended = (Suspended) suspendedResources;
        super.doResume(transaction, Objects.requireNonNull(suspended.connection()));
        if (suspended.applied() != null) {
            TransactionSynchronizationManager.bindResource(AppliedScope.class, suspended.applied());
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(AppliedScope.class);
        super.doCleanupAfterCompletion(transaction);
    }

    private record Suspended(
            @Nullable Object applied, @Nullable Object connection) {}
}
