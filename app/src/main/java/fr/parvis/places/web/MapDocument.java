package fr.parvis.places.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.parvis.places.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the script of the map draws; the words of each mark are in the page's list.
 *
 * @param contours a GeoJSON feature collection, as text
 */
record MapDocument(@JsonRawValue String contours, List<Mark> places) {

    /**
     * One place on the map.
     *
     * @param area the neighbourhood or the commune that it stands in, by which neighbours are told from others; null
     *     outside of all
     * @param parking whether its number counts free spaces
     */
    record Mark(
            String id,
            String name,
            String href,
            @Nullable String area,
            boolean parking,
            double latitude,
            double longitude) {

        static Mark of(Place place, String href, @Nullable String area) {
            return new Mark(
                    place.id().toString(),
                    place.name(),
                    href,
                    area,
                    place.kind().isParking(),
                    place.where().latitude(),
                    place.where().longitude());
        }
    }
}
