package fr.parvis.places.web;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A town's places as a table (RFC 4180, comma, UTF-8), one line a place. */
final class PlacesCsv {

    private static final String HEAD =
            "id,slug,name,kind,address,latitude,longitude,occupied,free,capacity,level,trust,"
                    + "reason,as_of,provenance,usual,usual_level,opening_hours,agree,disagree\r\n";

    private PlacesCsv() {}

    static String of(List<PlaceJson> places) {
        StringBuilder text = new StringBuilder(HEAD);
        for (PlaceJson place : places) {
            StringJoiner line = new StringJoiner(",", "", "\r\n");
            line.add(place.id()).add(place.slug()).add(cell(place.name())).add(place.kind());
            line.add(cell(place.address()))
                    .add(Double.toString(place.latitude()))
                    .add(Double.toString(place.longitude()));
            line.add(cell(place.occupied())).add(cell(place.free())).add(cell(place.capacity()));
            line.add(cell(place.level()))
                    .add(place.trust().state())
                    .add(place.trust().reason());
            line.add(cell(place.trust().asOf())).add(place.provenance());
            line.add(cell(place.usual())).add(cell(place.usualLevel())).add(cell(place.openingHours()));
            line.add(cell(place.confirmations().agree()))
                    .add(cell(place.confirmations().disagree()));
            text.append(line);
        }
        return text.toString();
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty() && value instanceof String && "=+-@".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
