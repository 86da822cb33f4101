package fr.parvis.database;

import fr.parvis.kernel.BodyId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose rows the current thread may see and change. Bound for the length of a call, applied by the transaction manager
 * to each transaction and enforced by row-level security in the database: where no scope is bound, protected tables are
 * empty and refuse every write.
 *
 * <p>A scope may be opened inside a running transaction (an event listener's): it is then applied at once and the one
 * before is put back at the end. It does not travel to another thread: whoever works for a body says so there.
 *
 * @param own the body whose rows may be written
 * @param readable the bodies whose rows may be read, {@code own} among them
 */
public record Scope(BodyId own, Set<BodyId> readable) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        SortedSet<BodyId> all = new TreeSet<>(readable);
        all.add(own);
        readable = Set.copyOf(all);
    }

    /** Reads and writes the rows of one body. */
    public static Scope of(BodyId body) {
        return new Scope(body, Set.of(body));
    }

    /** Writes the rows of {@code own}, reads those of {@code others} too (an EPCI its communes, a town its EPCI). */
    public static Scope reading(BodyId own, Collection<BodyId> others) {
        return new Scope(own, Set.copyOf(others));
    }

    /** The scope bound to this thread, empty where nothing may be seen. */
    public static Optional<Scope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does the work in this scope and answers its result. */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        try (AppliedScope.Change change = AppliedScope.enter(this)) {
            return ScopedValue.where(CURRENT, this).call(work);
        }
    }

    /** Does the work in this scope. */
    public void run(Runnable work) {
        this.<Boolean, RuntimeException>call(() -> {
            work.run();
            return true;
        });
    }

    /** The statements that put {@code scope}, or none, on the current transaction; {@code SET LOCAL} reaches the nodes
     * of a distributed PostgreSQL, {@code set_config()} does not. */
    static String statements(Optional<Scope> scope) {
        String own = scope.map(it -> it.own.toString()).orElse("");
        String readable = scope.map(it -> it.readable.stream())
                .orElse(Stream.of())
                .map(BodyId::toString)
                .collect(Collectors.joining(","));
        return "set local parvis.body = '" + own + "'; set local parvis.readable = '" + readable + "'";
    }
}
