package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.internal.Slugs;
import fr.parvis.territory.internal.TownNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The official tree, answered from memory. Bodies that have ended are found too; ask them {@link Body#lives()}. */
@Service
public class Bodies {

    private final CurrentTerritory current;

    Bodies(CurrentTerritory current) {
        this.current = current;
    }

    /** @throws BusinessException {@link TerritoryError#UNKNOWN_BODY} */
    public Body getBody(BodyId id) {
        return find(id).orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, id));
    }

    public Optional<Body> find(BodyId id) {
        return current.atlas().find(id);
    }

    /** @param code INSEE or SIREN, by kind */
    public Optional<Body> findByCode(BodyKind kind, String code) {
        return current.atlas().findByCode(kind, code);
    }

    public Optional<Body> findBySlug(String slug) {
        return current.atlas().findBySlug(slug);
    }

    /**
     * The body of a code as people write it: INSEE or SIREN, a slug, or the code of a commune that has merged. A code that
     * a département and a région share ({@code 76}) finds neither; their slugs do.
     */
    public Optional<Body> findByAnyCode(String code) {
        return current.atlas().findByAnyCode(code);
    }

    /** The commune that answers today for an INSEE code, whether it is its own or that of a merged commune. */
    public Optional<Body> successorOf(String communeCode) {
        return current.atlas().successorOf(communeCode);
    }

    /** The body that stands for this one today: itself while it lives. */
    public Body getCurrent(BodyId id) {
        return getBody(current.atlas().current(id));
    }

    /** Living bodies directly under this one in the tree, by code. */
    public List<Body> listChildren(BodyId id) {
        return current.atlas().childrenOf(id);
    }

    /**
     * The body itself, then what is above it, the nearest first. Département and région are its own, even where its
     * EPCI is seated in another.
     */
    public List<Body> listLineage(BodyId id) {
        return current.atlas().lineageOf(getBody(id));
    }

    /** Living communes within a body, by code; a commune holds itself. */
    public List<Body> listCommunes(BodyId id) {
        return current.atlas().communesOf(getBody(id));
    }

    /** Bodies that were merged into this one. */
    public List<Body> listPredecessors(BodyId id) {
        return current.atlas().predecessorsOf(id);
    }

    /**
     * Living bodies by the beginning of their name or, where none begins so, of a word in it, or communes by postal code,
     * for a search box. « St » and « Ste » stand for « Saint » and « Sainte »; alone they may also begin another name,
     * which then has half of the room.
     */
    public List<Body> search(String text, int limit) {
        Atlas atlas = current.atlas();
        String stripped = text.strip();
        List<Body> byPostalCode = atlas.withPostalCode(stripped);
        if (!byPostalCode.isEmpty()) {
            return byPostalCode.stream().limit(limit).toList();
        }
        String prefix = Slugs.of(stripped);
        if (prefix.isEmpty()) {
            return List.of();
        }
        List<Body> found = beginningWith(prefix, limit);
        return found.isEmpty() ? atlas.withWord(prefix).limit(limit).toList() : found;
    }

    private List<Body> beginningWith(String prefix, int limit) {
        Atlas atlas = current.atlas();
        List<Body> typed = atlas.beginningWith(prefix).limit(limit).toList();
        String inFull = TownNames.inFull(prefix);
        if (inFull.equals(prefix)) {
            return typed;
        }
        long room = Math.max(limit - typed.size(), (limit + 1) / 2);
        return Stream.concat(atlas.beginningWith(inFull).limit(room), typed.stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** How many bodies are known, ended ones too. */
    public int count() {
        return current.atlas().size();
    }
}
