package fr.parvis.places.web;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.Place;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.FigureView.Answer;
import fr.parvis.ui.FigureView.Kind;
import fr.parvis.ui.Provenance;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place's figure as the figure component shows it: free spaces of a car park, people present elsewhere. */
final class FigureViews {

    /** A page that hears nothing for so long must not call a figure live any more. */
    private static final Duration LIVE_FOR = Duration.ofMinutes(10);

    private FigureViews() {}

    /**
     * @param hours what the opening hours say of now: « ouvre demain à 9 h »; null when nobody told them
     * @param href address of the place's own page; null on that page
     */
    static FigureView of(Place place, Figure figure, @Nullable String hours, @Nullable String href) {
        boolean closed = figure.trust().state() == Trust.State.CLOSED;
        boolean byHours = closed && figure.trust().reason() == TrustReason.OUTSIDE_HOURS;
        boolean people = place.kind().countsPeople();
        return new FigureView(
                id(place),
                place.name(),
                href,
                people ? Kind.PRESENT : Kind.FREE,
                people ? figure.occupied() : figure.free(),
                figure.capacity(),
                people ? figure.usual() : usuallyFree(figure),
                figure.trust(),
                byHours ? hours : null,
                closed || isWord(figure) ? null : hours,
                isSaid(figure) ? Provenance.REAL : place.provenance(),
                liveUntil(figure),
                said(figure));
    }

    /** What is known in a word: whoever is on the spot, person or device, knows better than the hours. */
    private static boolean isWord(Figure figure) {
        return figure.level() != null && (figure.occupied() == null || isSaid(figure));
    }

    /** By somebody on the spot; a correction is made from afar. */
    private static boolean isSaid(Figure figure) {
        return figure.trust().reason() == TrustReason.SAID_BY_OFFICER && figure.level() != null;
    }

    /** The id of a place's figure on every page, and its name among the live events. */
    static String id(Place place) {
        return "place-" + place.id();
    }

    private static @Nullable Integer usuallyFree(Figure figure) {
        return figure.usual() == null || figure.capacity() == null
                ? null
                : Math.max(0, figure.capacity() - figure.usual());
    }

    private static @Nullable Instant liveUntil(Figure figure) {
        return figure.trust().state() == Trust.State.LIVE ? asOf(figure).plus(LIVE_FOR) : null;
    }

    private static Instant asOf(Figure figure) {
        Instant asOf = figure.trust().asOf();
        return asOf == null ? Instant.EPOCH : asOf;
    }

    private static @Nullable Answer said(Figure figure) {
        Level level = figure.level();
        if (!isWord(figure) || level == null) {
            return null;
        }
        return switch (level) {
            case ROOM, FILLING -> Answer.ROOM;
            case NEARLY_FULL -> Answer.LITTLE;
            case FULL -> Answer.FULL;
        };
    }
}
