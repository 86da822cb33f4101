package fr.parvis.web;

import fr.parvis.ui.CurveView;
import fr.parvis.ui.CurveView.Point;
import fr.parvis.ui.CurveView.Range;
import fr.parvis.ui.Texts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** A drawn day of a swimming pool at a quarter past two, and an empty one. */
final class GalleryCurves {

    private static final int QUARTERS = 49;

    private GalleryCurves() {}

    static List<CurveView> of(Texts texts) {
        ZonedDateTime day = texts.now().atZone(texts.zone()).truncatedTo(ChronoUnit.DAYS);
        Instant from = day.plusHours(8).toInstant();
        Instant now = day.plusHours(14).plusMinutes(15).toInstant();
        Instant until = day.plusHours(20).toInstant();
        return List.of(
                new CurveView(
                        "sample-day",
                        "Piscine du Crès, aujourd’hui",
                        "personnes",
                        from,
                        until,
                        now,
                        240,
                        points(from, 0, QUARTERS, 0),
                        points(from, 0, 26, 12),
                        ranges(from),
                        false),
                new CurveView(
                        "sample-none",
                        "Médiathèque, aujourd’hui",
                        "personnes",
                        from,
                        until,
                        now,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        false));
    }

    private static List<Point> points(Instant from, int first, int last, double wobble) {
        return IntStream.range(first, last)
                .mapToObj(i -> new Point(at(from, i), usual(i) + wobble * Math.sin(i * 1.9)))
                .toList();
    }

    private static List<Range> ranges(Instant from) {
        return IntStream.range(25, QUARTERS)
                .mapToObj(i -> {
                    double doubt = 8 + (i - 25) * 1.6;
                    return new Range(at(from, i), Math.max(0, usual(i) - doubt), usual(i) + 6, usual(i) + doubt);
                })
                .toList();
    }

    /** Two waves, noon and late afternoon. */
    private static double usual(int quarter) {
        return 12
                + 85 * Math.exp(-Math.pow((quarter - 17) / 6.0, 2))
                + 160 * Math.exp(-Math.pow((quarter - 36) / 7.0, 2));
    }

    private static Instant at(Instant from, int quarter) {
        return from.plus(quarter * 15L, ChronoUnit.MINUTES);
    }
}
