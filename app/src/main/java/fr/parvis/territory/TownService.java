package fr.parvis.territory;

import java.util.Arrays;
import java.util.Optional;

/** What a body can switch on, one small step after another. */
public enum TownService {
    ATTENDANCE("frequentation"),
    PARKING("stationnement"),
    REPORTS("signalements"),
    PROCEDURES("demarches"),
    LIGHTING("eclairage"),
    HEATING("chauffage"),
    ENERGY("energie"),
    SAFETY("tranquillite"),
    SHOPS("commerces"),
    CONCIERGE("conciergerie"),
    COOWNERSHIP("copropriete"),
    COMMUNITY("vie-de-quartier");

    private final String slug;

    TownService(String slug) {
        this.slug = slug;
    }

    /** The word in residents' addresses. */
    public String slug() {
        return slug;
    }

    /** The service of this word. */
    public static Optional<TownService> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(service -> service.slug.equals(slug))
                .findFirst();
    }
}
