package fr.parvis.calendar;

/**
 * Where the public holidays differ in France: article L3133-1 of the Code du travail everywhere, two days more in
 * Alsace and Moselle (L3134-13), the day slavery ended in each overseas territory (L3422-2).
 */
public enum HolidayZone {
    METROPOLE("Métropole"),
    ALSACE_MOSELLE("Alsace-Moselle"),
    GUADELOUPE("Guadeloupe"),
    GUYANE("Guyane"),
    MARTINIQUE("Martinique"),
    MAYOTTE("Mayotte"),
    NOUVELLE_CALEDONIE("Nouvelle-Calédonie"),
    LA_REUNION("La Réunion"),
    POLYNESIE_FRANCAISE("Polynésie Française"),
    SAINT_BARTHELEMY("Saint-Barthélémy"),
    SAINT_MARTIN("Saint-Martin"),
    WALLIS_ET_FUTUNA("Wallis-et-Futuna"),
    SAINT_PIERRE_ET_MIQUELON("Saint-Pierre-et-Miquelon");

    private final String label;

    HolidayZone(String label) {
        this.label = label;
    }

    /** As the published table of public holidays spells it. */
    public String label() {
        return label;
    }
}
