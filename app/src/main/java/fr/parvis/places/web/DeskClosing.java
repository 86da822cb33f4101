package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.places.Place;
import fr.parvis.ui.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place that closes or has closed for good, at the desk.
 *
 * @param sentence since when, or from when on
 * @param reopen where the button that takes it back leads; null for who may not
 */
public record DeskClosing(
        String name, String sentence, @Nullable String reopen) {

    /** Null for a place that is meant to stay. */
    static @Nullable DeskClosing of(Place place, DeskReader reader) {
        LocalDate day = place.closesOn();
        if (day == null) {
            return null;
        }
        Texts texts = reader.texts();
        boolean gone = !day.isAfter(LocalDate.ofInstant(texts.now(), texts.zone()));
        return new DeskClosing(
                place.name(),
                texts.get(gone ? "places.desk.closed.since" : "places.desk.closed.from", texts.date(day)),
                reader.officer().may(Authority.REOPEN_PLACES)
                        ? DeskPlaceViews.path(reader, place, "/fermeture/annuler")
                        : null);
    }
}
