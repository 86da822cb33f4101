package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.internal.TerritoryStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that is kept in memory, of one revision. */
record TerritoryPicture(
        long revision,
        long contourRevision,
        Atlas atlas,
        Map<BodyId, List<Neighbourhood>> neighbourhoods,
        CompetenceMap competences,
        ServiceMap services,
        Map<String, BodyId> hosts) {

    static TerritoryPicture read(TerritoryStore store) {
        long revision = store.revision();
        Atlas atlas = new Atlas(store.bodies(), store.formerCodes());
        return new TerritoryPicture(
                revision,
                store.contourRevision(),
                atlas,
                store.neighbourhoods().stream().collect(Collectors.groupingBy(Neighbourhood::commune)),
                new CompetenceMap(atlas, store.competences(), store.memberships()),
                new ServiceMap(atlas, store.services()),
                store.hosts());
    }
}
