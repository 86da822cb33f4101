package fr.parvis.territory;

import fr.parvis.territory.internal.TerritoryStore;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The picture of the territory that is in force. Read on first use, swapped when it changes here, and within the
 * refresh interval when another process changed it. Readers never wait for a swap.
 */
@Component
class CurrentTerritory {

    private final TerritoryStore store;
    private final TransactionTemplate apart;
    private final AtomicReference<@Nullable TerritoryPicture> picture = new AtomicReference<>();

    CurrentTerritory(TerritoryStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        apart.setReadOnly(true);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    TerritoryPicture get() {
        TerritoryPicture now = picture.get();
        return now != null ? now : first();
    }

    Atlas atlas() {
        return get().atlas();
    }

    private synchronized TerritoryPicture first() {
        TerritoryPicture now = picture.get();
        return now != null ? now : replace();
    }

    private synchronized TerritoryPicture replace() {
        TerritoryPicture read = Objects.requireNonNull(apart.execute(status -> TerritoryPicture.read(store)));
        picture.set(read);
        return read;
    }

    /** Counts the revision up and reads the tables again as soon as the running transaction has committed. */
    void changed() {
        store.countUp();
        refreshAfterCommit();
    }

    void refreshAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            replace();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                replace();
            }
        });
    }

    /** Swaps the picture if another process has changed the tables. */
    void followOthers() {
        TerritoryPicture now = picture.get();
        if (now != null && now.revision() != store.revision()) {
            replace();
        }
    }
}
