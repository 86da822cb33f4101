package fr.parvis.telemetry;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Where observations are kept. The port behind which a bigger store can stand one day; its contract is a test.
 *
 * <ul>
 *   <li>The future completes after the commit: whatever happens next, recorded readings are still there.
 *   <li>A reading is known by its series and instant. The same value again is a repeat, another value a conflict.
 *   <li>Order of arrival does not matter, neither within an append nor between appends.
 *   <li>A full queue answers at once with a future failed by {@link TelemetryError#BUSY}; nothing of it was taken.
 *   <li>While the store is away, what was taken waits and is written when the store is back.
 * </ul>
 */
public interface TelemetryLog {

    /** Takes readings, all or none; the future fails with a {@link fr.parvis.kernel.BusinessException}. */
    CompletableFuture<Outcome> append(List<Reading> readings);

    /** Whether the last attempt to write succeeded: while it did not, patience is what is left. */
    boolean isAvailable();

    /** Readings taken and not yet written. */
    int waiting();
}
