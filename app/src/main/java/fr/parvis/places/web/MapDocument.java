package fr.parvis.places.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.parvis.places.Place;
import java.util.List;

/**
 * What the script of the map draws; the words of each mark are in the page's list.
 *
 * @param contours a GeoJSON feature collection, as text
 */
record MapDocument(@JsonRawValue String contours, List<Mark> places) {

    /** One place on the map. */
    record Mark(String id, String name, String href, double latitude, double longitude) {

        static Mark of(Place place, String href) {
            return new Mark(
                    place.id().toString(),
                    place.name(),
                    href,
                    place.where().latitude(),
                    place.where().longitude());
        }
    }
}
