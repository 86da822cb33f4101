package fr.parvis.demo;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code demo/places.csv}.
 *
 * @param body official code of the body that runs it; null: the commune whose contour contains it
 * @param recording what its sensor replays; null: no sensor
 */
record DemoPlace(
        @Nullable String body,
        PlaceKind kind,
        String name,
        String address,
        GeoPoint where,
        @Nullable Integer capacity,
        @Nullable String hours,
        @Nullable String recording,
        String channel,
        @Nullable String fault,
        Place.Face face) {

    private static final int COLUMNS = 14;

    static DemoPlace ofLine(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "demo/places.csv: " + COLUMNS + " columns, not " + cells.length + ": " + line);
        }
        return new DemoPlace(
                text(cells[0]),
                PlaceKind.ofKey(cells[1]),
                cells[2],
                cells[3],
                new GeoPoint(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])),
                cells[6].isEmpty() ? null : Integer.valueOf(cells[6]),
                text(cells[7].replace('|', ';')),
                text(cells[8]),
                cells[9],
                text(cells[10]),
                new Place.Face(text(cells[11]), text(cells[12]), text(cells[13])));
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
