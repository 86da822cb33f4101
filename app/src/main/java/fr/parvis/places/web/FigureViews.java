package fr.parvis.places.web;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.Place;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.FigureView.Answer;
import fr.parvis.ui.FigureView.Kind;
import fr.parvis.ui.Texts;
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
    static FigureView of(Place place, Figure figure, @Nullable String hours, @Nullable String href, Texts texts) {
        boolean closed = figure.trust().reason() == TrustReason.OUTSIDE_HOURS;
        boolean people = place.kind().countsPeople();
        return new FigureView(
                "place-" + place.id(),
                place.name(),
                href,
                people ? Kind.PRESENT : Kind.FREE,
                people ? figure.occupied() : figure.free(),
                figure.capacity(),
                people ? figure.usual() : usuallyFree(figure),
                figure.trust(),
                closed ? hours : sentence(figure, texts),
                closed ? null : hours,
                place.provenance(),
                liveUntil(figure),
                said(figure));
    }

    private static @Nullable Integer usuallyFree(Figure figure) {
        return figure.usual() == null || figure.capacity() == null
                ? null
                : Math.max(0, figure.capacity() - figure.usual());
    }

    /** « capteur muet depuis 2 h – d’habitude à cette heure : calme »; null lets the component say it. */
    private static @Nullable String sentence(Figure figure, Texts texts) {
        Level usual = figure.usualLevel();
        if (usual == null || figure.level() != null) {
            return null;
        }
        return texts.get(
                "places.usual.sentence", texts.trust(figure.trust()), texts.get("places.usual." + usual.key()));
    }

    private static @Nullable Instant liveUntil(Figure figure) {
        return figure.trust().state() == Trust.State.LIVE ? asOf(figure).plus(LIVE_FOR) : null;
    }

    private static Instant asOf(Figure figure) {
        Instant asOf = figure.trust().asOf();
        return asOf == null ? Instant.EPOCH : asOf;
    }

    private static @Nullable Answer said(Figure figure) {
        if (figure.trust().state() != Trust.State.MANUAL || figure.level() == null) {
            return null;
        }
        return switch (figure.level()) {
            case ROOM, FILLING -> Answer.ROOM;
            case NEARLY_FULL -> Answer.LITTLE;
            case FULL -> Answer.FULL;
        };
    }
}
