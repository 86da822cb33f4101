package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Place;
import fr.parvis.territory.Body;
import fr.parvis.ui.Language;
import fr.parvis.ui.TownFace;

/** A town's pages in one language, as somebody somewhere has them open. */
final class LiveTown {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final String channel;
    private final Body town;
    private final TownFace face;
    private final Language language;
    private volatile Known known;

    /** What it shows, and until when that is believed: services move and acts begin, at most a second before it is known. */
    private record Known(Showing showing, long until) {}

    LiveTown(String channel, Body town, TownFace face, Language language, Showing showing) {
        this.channel = channel;
        this.town = town;
        this.face = face;
        this.language = language;
        this.known = new Known(showing, System.nanoTime() + FRESH_NANOS);
    }

    /** By body, language, and whether the town has a host name to itself, as its links then differ. */
    static String channel(BodyId town, Language language, String base) {
        return town + "/" + language.code() + (base.isEmpty() ? "/host" : "");
    }

    String channel() {
        return channel;
    }

    Body town() {
        return town;
    }

    TownFace face() {
        return face;
    }

    Language language() {
        return language;
    }

    Showing showing() {
        return known.showing;
    }

    boolean shows(Place place, TownSquare square) {
        if (System.nanoTime() - known.until > 0) {
            known = new Known(square.showing(town), System.nanoTime() + FRESH_NANOS);
        }
        return known.showing.shows(place);
    }
}
