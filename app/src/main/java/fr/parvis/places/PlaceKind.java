package fr.parvis.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a place is to the people who go there; decides its picture, its words and the subject it falls under. */
public enum PlaceKind {
    POOL(true),
    CAR_PARK(false),
    PARK_AND_RIDE(false),
    LIBRARY(true),
    RECYCLING_CENTRE(true),
    COUNTER(true),
    SPORTS_HALL(true),
    MARKET(true),
    OTHER(true);

    private final boolean countsPeople;

    PlaceKind(boolean countsPeople) {
        this.countsPeople = countsPeople;
    }

    /** Whether its figure is people present (true) or vehicles parked (false). */
    public boolean countsPeople() {
        return countsPeople;
    }

    public boolean isParking() {
        return !countsPeople;
    }

    /** The key in messages and in the API: {@code car-park}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that somebody typed or chose; empty for any other word. */
    public static Optional<PlaceKind> findByKey(@Nullable String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException never for a key made by {@link #key()} */
    public static PlaceKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
