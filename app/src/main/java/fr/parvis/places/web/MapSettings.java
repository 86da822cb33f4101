package fr.parvis.places.web;

import fr.parvis.territory.TownProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The background of maps; a map is useful without any.
 *
 * @param tiles address pattern with {@code {z}}, {@code {x}}, {@code {y}}; IGN's plan by default, free without key
 * @param attribution what its owner asks to be shown
 */
@ConfigurationProperties("parvis.map")
record MapSettings(
        @DefaultValue("https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
                + "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png"
                + "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}")
        String tiles,

        @DefaultValue("© IGN – Plan IGN v2") String attribution) {

    /** The background of a town: its own where it chose one. */
    String tilesOf(TownProfile town) {
        return town.tileAddress().isEmpty() ? tiles : town.tileAddress();
    }
}
