package fr.parvis.calendar;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** From what a geocoder calls a place in France to its calendar. */
final class FrenchPlaces {

    private static final List<String> LEVELS = List.of("county", "state_district", "state");

    private FrenchPlaces() {}

    /** By département where one is named, else by region where all of it has one calendar; else the mainland's. */
    static HolidayCalendar calendar(FrenchCalendars france, JsonNode nom) {
        for (String level : LEVELS) {
            String name = nom.path(level).asString("");
            for (Departement departement : Departements.listDepartements()) {
                if (departement.name().equalsIgnoreCase(name)) {
                    return france.of(departement);
                }
            }
        }
        return switch (nom.path("state").asString("")) {
            case "Alsace" -> france.of(HolidayZone.ALSACE_MOSELLE, SchoolZone.B);
            case "Île-de-France", "Occitanie" -> france.of(HolidayZone.METROPOLE, SchoolZone.C);
            case "Bretagne", "Normandie", "Hauts-de-France", "Pays de la Loire", "Centre-Val de Loire" ->
                france.of(HolidayZone.METROPOLE, SchoolZone.B);
            case "Auvergne-Rhône-Alpes", "Bourgogne-Franche-Comté", "Nouvelle-Aquitaine" ->
                france.of(HolidayZone.METROPOLE, SchoolZone.A);
            default -> france.of(HolidayZone.METROPOLE, null);
        };
    }
}
