package fr.parvis.places.web;

import fr.parvis.places.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of a place with one tap, in the order of the buttons. */
public enum DeskWord {
    FULL(Level.FULL),
    NEARLY_FULL(Level.NEARLY_FULL),
    ROOM(Level.ROOM),
    CLOSED(null);

    private final @Nullable Level level;

    DeskWord(@Nullable Level level) {
        this.level = level;
    }

    /** Null says closed. */
    @Nullable Level level() {
        return level;
    }

    boolean saysOpen() {
        return level != null;
    }

    /** What the form sends, and the last part of its text's key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DeskWord> find(@Nullable String key) {
        return Arrays.stream(values()).filter(word -> word.key().equals(key)).findFirst();
    }
}
