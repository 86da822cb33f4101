package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.Body;
import fr.parvis.territory.TreeAtRest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/**
 * What the chains of a journal are called outside: the code and name of the body, {@value #INSTALLATION} for the chain
 * above all bodies, and {@code #12} where only the number in this installation is known.
 */
final class ChainNames {

    private static final String INSTALLATION = "installation";

    private final Supplier<TreeAtRest> tree;

    /** @param tree asked only when a code or a name is needed */
    ChainNames(Supplier<TreeAtRest> tree) {
        this.tree = tree;
    }

    /** The body of that name; refuses with {@link AuditError#UNKNOWN_CHAIN}. */
    BodyId get(String name) {
        if (name.equals(INSTALLATION)) {
            return Journal.PLATFORM;
        }
        if (name.matches("#\\d{1,9}")) {
            return new BodyId(Integer.parseInt(name.substring(1)));
        }
        return tree().flatMap(bodies -> bodies.findByAnyCode(name))
                .map(Body::id)
                .orElseThrow(() -> new BusinessException(AuditError.UNKNOWN_CHAIN, name));
    }

    String of(BodyId id) {
        return id.equals(Journal.PLATFORM)
                ? INSTALLATION
                : tree().flatMap(bodies -> bodies.find(id))
                        .map(body -> body.code() + " " + body.name())
                        .orElse("#" + id);
    }

    /** Empty where the database has no tree yet. */
    private Optional<TreeAtRest> tree() {
        try {
            return Optional.of(tree.get());
        } catch (DataAccessException none) {
            return Optional.empty();
        }
    }
}
