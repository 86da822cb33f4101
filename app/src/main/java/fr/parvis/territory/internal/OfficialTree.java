package fr.parvis.territory.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the official files of one vintage say, before it is compared with what is known.
 *
 * @param vintage 1 January of the files' year: the code officiel géographique holds from that day
 * @param formers communes that have merged into another, which the files keep as déléguées or associées
 * @param arrondissements municipal districts of Paris, Lyon and Marseille
 */
record OfficialTree(
        LocalDate vintage,
        List<Area> regions,
        List<Area> departements,
        List<Grouping> epcis,
        List<Grouping> epts,
        List<Commune> communes,
        List<Former> formers,
        List<Arrondissement> arrondissements) {

    /** A région or a département; a région’s {@code region} is its own code. */
    record Area(String code, String name, String region) {}

    /** An EPCI or an EPT with the INSEE codes of its communes; {@code type} is empty for an EPT. */
    record Grouping(
            String siren,
            String name,
            String type,
            @Nullable Integer population,
            List<String> members) {}

    /** A commune as it is now; {@code epci} is empty for the few that belong to none. */
    record Commune(
            String code,
            String name,
            String departement,
            String region,
            String siren,
            String epci,
            @Nullable Integer population,
            List<String> postalCodes) {}

    /** A commune that was: its old code, and the code of the commune it is in now. */
    record Former(String code, String name, String successor) {}

    /** A municipal district and the commune it is a part of. */
    record Arrondissement(String code, String name, String commune) {}
}
