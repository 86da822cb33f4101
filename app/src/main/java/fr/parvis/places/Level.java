package fr.parvis.places;

import java.util.Locale;

/** What a number means to somebody in a hurry. */
public enum Level {
    /** Plenty of room: less than 60 % taken. */
    ROOM,
    /** It is filling: 60 to 90 % taken. */
    FILLING,
    /** A few places left: more than 90 %. */
    NEARLY_FULL,
    /** None left. */
    FULL;

    private static final double FILLING_FROM = 0.6;
    private static final double NEARLY_FULL_FROM = 0.9;

    /** @param occupied people or vehicles, not negative; {@code capacity} positive */
    public static Level of(double occupied, int capacity) {
        double share = occupied / capacity;
        if (share >= 1) {
            return FULL;
        }
        if (share > NEARLY_FULL_FROM) {
            return NEARLY_FULL;
        }
        return share >= FILLING_FROM ? FILLING : ROOM;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
