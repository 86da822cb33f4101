package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Quartiers of communes and their parts, answered from memory. */
@Service
public class Neighbourhoods {

    private final CurrentTerritory current;

    Neighbourhoods(CurrentTerritory current) {
        this.current = current;
    }

    /** Quartiers of a commune, by code, without their parts; empty where the commune has told none. */
    public List<Neighbourhood> list(BodyId commune) {
        return all(commune).stream().filter(it -> it.parent() == null).toList();
    }

    /** Parts of one quartier, by code. */
    public List<Neighbourhood> listParts(Neighbourhood quartier) {
        return all(quartier.commune()).stream()
                .filter(it -> quartier.id().equals(it.parent()))
                .toList();
    }

    public Optional<Neighbourhood> findBySlug(BodyId commune, String slug) {
        return all(commune).stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    public Optional<Neighbourhood> find(BodyId commune, NeighbourhoodId id) {
        return all(commune).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private List<Neighbourhood> all(BodyId commune) {
        return current.get().neighbourhoods().getOrDefault(commune, List.of());
    }
}
