package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskReader;
import fr.parvis.territory.TownProfiles;
import org.springframework.stereotype.Component;

/** Maps of the desk, on the background that the town chose. */
@Component
class PointMaps {

    private final TownProfiles profiles;
    private final MapSettings maps;

    PointMaps(TownProfiles profiles, MapSettings maps) {
        this.profiles = profiles;
        this.maps = maps;
    }

    PointMap of(DeskReader reader) {
        String tiles = maps.tilesOf(profiles.of(reader.officer().body()));
        return new PointMap(reader.face().url("/carte.json"), tiles, maps.attribution());
    }
}
