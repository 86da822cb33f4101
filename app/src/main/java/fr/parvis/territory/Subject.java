package fr.parvis.territory;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a public body can be competent for, and who is by law while nobody has transferred it. The law cited is the one
 * that gives the duty to the level named; a transfer recorded in {@link Competences} comes before it.
 */
public enum Subject {
    LIGHTING(Tier.COMMUNE, natures(), false, "CGCT L2212-2 et L1321-9"),
    HEATING(Tier.COMMUNE, natures(), false, "CGCT L2121-29 : bâtiments communaux"),
    ENERGY(Tier.COMMUNE, natures(), false, "CGCT L2224-32"),
    POOL(Tier.COMMUNE, natures(), false, "CGCT L2121-29 ; sinon équipement d’intérêt communautaire"),
    SPORT(Tier.COMMUNE, natures(), false, "CGCT L2121-29 ; sinon équipement d’intérêt communautaire"),
    LIBRARY(Tier.COMMUNE, natures(), false, "Code du patrimoine L310-1"),
    CULTURE(Tier.COMMUNE, natures(), false, "CGCT L2121-29"),
    PARKING(Tier.COMMUNE, denseEpci(), false, "CGCT L2213-2, L5215-20, L5217-2, L3641-1"),
    ROADS(Tier.COMMUNE, denseEpci(), false, "Code de la voirie routière L141-1 ; CGCT L5215-20, L5217-2, L3641-1"),
    WASTE(Tier.COMMUNE, allEpci(), true, "CGCT L2224-13, L5214-16, L5216-5, L5215-20, L5217-2, L5219-5"),
    WATER(Tier.COMMUNE, urbanEpci(), true, "CGCT L2224-7, L5216-5, L5215-20, L5217-2, L5219-5 ; loi n° 2025-327"),
    SCHOOL(Tier.COMMUNE, natures(), false, "Code de l’éducation L212-4"),
    COLLEGE(Tier.DEPARTEMENT, natures(EpciNature.MET69), false, "Code de l’éducation L213-2"),
    HIGH_SCHOOL(Tier.REGION, natures(), false, "Code de l’éducation L214-6"),
    NURSERY(Tier.COMMUNE, natures(), false, "Code de l’action sociale et des familles L214-1-3"),
    POLICE(Tier.COMMUNE, natures(), false, "CGCT L2212-1"),
    SHOPS(Tier.COMMUNE, natures(), false, "CGCT L2224-18"),
    CIVIL_STATUS(Tier.COMMUNE, natures(), false, "CGCT L2122-32");

    private final Tier tier;
    private final Set<EpciNature> exercisedByEpci;
    private final boolean exercisedByEpt;
    private final String basis;

    Subject(Tier tier, Set<EpciNature> exercisedByEpci, boolean exercisedByEpt, String basis) {
        this.tier = tier;
        this.exercisedByEpci = exercisedByEpci;
        this.exercisedByEpt = exercisedByEpt;
        this.basis = basis;
    }

    /** The articles that say who is competent without a transfer. */
    public String basis() {
        return basis;
    }

    Tier tier() {
        return tier;
    }

    /** As it is written in commands: {@code civil-status}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the law names a body of that level for it. */
    boolean isExercisedBy(Body body) {
        return switch (tier) {
            case COMMUNE -> body.is(BodyKind.COMMUNE) || exercisedBy(body);
            case DEPARTEMENT -> body.is(BodyKind.DEPARTEMENT) || exercisedBy(body);
            case REGION -> body.is(BodyKind.REGION);
        };
    }

    boolean exercisedBy(Body above) {
        return switch (above.kind()) {
            case EPT -> exercisedByEpt;
            case EPCI -> above.nature() != null && exercisedByEpci.contains(above.nature());
            default -> false;
        };
    }

    /** The level that the law names first. */
    enum Tier {
        COMMUNE,
        DEPARTEMENT,
        REGION
    }

    private static Set<EpciNature> natures(EpciNature... natures) {
        return Set.of(natures);
    }

    private static Set<EpciNature> denseEpci() {
        return EnumSet.of(EpciNature.CU, EpciNature.METRO, EpciNature.MET69);
    }

    private static Set<EpciNature> urbanEpci() {
        return EnumSet.of(EpciNature.CA, EpciNature.CU, EpciNature.METRO, EpciNature.MET69);
    }

    private static Set<EpciNature> allEpci() {
        return EnumSet.complementOf(EnumSet.of(EpciNature.MGP));
    }
}
