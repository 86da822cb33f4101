package fr.parvis.territory;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.territory.internal.TownProfileStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How towns introduce themselves: each row is its town's own. The ones in use are kept in memory until anything changes.
 */
@Service
public class TownProfiles {

    private static final int MOST_KEPT = 5_000;

    private final CurrentTerritory current;
    private final TownProfileStore store;
    private final TransactionOperations transaction;
    private final Map<BodyId, TownProfile> kept = new ConcurrentHashMap<>();
    private final AtomicLong keptRevision = new AtomicLong(-1);

    TownProfiles(CurrentTerritory current, TownProfileStore store, TransactionOperations transaction) {
        this.current = current;
        this.store = store;
        this.transaction = transaction;
    }

    /** What the town has filled in, or {@link TownProfile#EMPTY}. */
    public TownProfile of(BodyId body) {
        long revision = current.get().revision();
        if (keptRevision.getAndSet(revision) != revision || kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(body, this::read);
    }

    private TownProfile read(BodyId body) {
        TownProfile found = Scope.of(body)
                .call(() -> transaction.execute(status -> store.find(body).orElse(TownProfile.EMPTY)));
        return found == null ? TownProfile.EMPTY : found;
    }

    /** Replaces what the town has filled in; the caller has authorised it. */
    public void change(BodyId body, TownProfile profile) {
        Scope.of(body)
                .run(() -> transaction.executeWithoutResult(status -> {
                    store.write(body, profile);
                    current.changed();
                }));
    }
}
