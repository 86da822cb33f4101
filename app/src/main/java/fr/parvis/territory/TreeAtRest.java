package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.internal.TerritoryStore;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The official tree as it stands in a database, for a command that works without the application. */
public final class TreeAtRest {

    private final Atlas atlas;

    private TreeAtRest(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Reads the whole tree, some 36,000 bodies, at once. */
    public static TreeAtRest read(DataSource database) {
        TerritoryStore store = new TerritoryStore(JdbcClient.create(database));
        return new TreeAtRest(new Atlas(store.bodies(), store.formerCodes()));
    }

    /** As {@link Bodies#findByAnyCode}. */
    public Optional<Body> findByAnyCode(String code) {
        return atlas.findByAnyCode(code);
    }

    /** The body of a number of this installation. */
    public Optional<Body> find(BodyId id) {
        return atlas.find(id);
    }
}
