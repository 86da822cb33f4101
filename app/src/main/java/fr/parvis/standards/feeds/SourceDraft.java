package fr.parvis.standards.feeds;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.telemetry.spi.FeedSource;
import org.jspecify.annotations.Nullable;

/** A source in the making: the first to state a thing is believed, the static document fills what is left. */
final class SourceDraft {

    private final String key;
    private final FeedSource.Kind kind;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Integer capacity;
    private @Nullable GeoPoint point;

    SourceDraft(String key, FeedSource.Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    void name(String said) {
        name = name == null ? Excerpt.of(said) : name;
    }

    void type(String said) {
        type = type == null ? Excerpt.of(said) : type;
    }

    /** The static document knows the place; what the live one says of capacity is also a reading. */
    void capacity(int said, boolean isStatic) {
        capacity = capacity == null || isStatic ? Integer.valueOf(said) : capacity;
    }

    void point(GeoPoint said) {
        point = point == null ? said : point;
    }

    FeedSource build() {
        return new FeedSource(key, name == null ? key : name, kind, point, capacity, type);
    }
}
