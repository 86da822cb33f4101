package fr.parvis.territory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the territory.
 *
 * @param refresh how soon a change made by another process (an import on the command line, a replica) is seen here
 * @param tellMergers whether this process tells the rooms of merged bodies; false in a command, where no room listens
 * @param tileAddress where the map's background comes from when a town has not chosen; {@code {z}/{x}/{y}} filled in
 */
@ConfigurationProperties("parvis.territory")
public record TerritorySettings(
        @DefaultValue("30s") Duration refresh,
        @DefaultValue("true") boolean tellMergers,

        @DefaultValue("https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=normal"
                + "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&TILEMATRIXSET=PM&FORMAT=image/png"
                + "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}")
        String tileAddress) {}
