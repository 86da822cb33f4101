package fr.parvis.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a {@link CurveView} in words and hour by hour, for those who do not see the drawing. */
public record CurveTable(String words, List<Line> lines) {

    /** One hour; an empty text where there is no value. */
    public record Line(String hour, String usual, String measured, String expected) {}

    public static CurveTable of(CurveView curve, Texts texts) {
        return new CurveTable(words(curve, texts), lines(curve, texts));
    }

    private static String words(CurveView curve, Texts texts) {
        Comparator<CurveView.Point> busier = Comparator.comparingDouble(CurveView.Point::value);
        Stream<String> peak = curve.usual().stream()
                .max(curve.countsRoom() ? busier.reversed() : busier)
                .map(point -> texts.get(
                        curve.countsRoom() ? "ui.curve.summary.fullest" : "ui.curve.summary.peak",
                        texts.time(point.at()),
                        rounded(point.value(), texts),
                        unit(curve, point.value(), texts)))
                .stream();
        Stream<String> next = curve.expected().stream()
                .limit(1)
                .map(range -> texts.get(
                        range.isSure() ? "ui.curve.summary.next.sure" : "ui.curve.summary.next",
                        texts.time(range.at()),
                        rounded(range.value(), texts),
                        unit(curve, range.value(), texts),
                        rounded(range.low(), texts),
                        rounded(range.high(), texts)));
        return Stream.concat(peak, next).collect(Collectors.joining(" "));
    }

    private static String unit(CurveView curve, double value, Texts texts) {
        return texts.get(curve.unit(), Math.round(value));
    }

    private static List<Line> lines(CurveView curve, Texts texts) {
        SortedMap<Instant, String[]> cells = new TreeMap<>();
        curve.usual().forEach(point -> put(cells, 0, point.at(), rounded(point.value(), texts)));
        curve.measured().forEach(point -> put(cells, 1, point.at(), rounded(point.value(), texts)));
        curve.expected().forEach(range -> put(cells, 2, range.at(), range(range, texts)));
        return cells.entrySet().stream()
                .map(entry -> new Line(
                        texts.time(entry.getKey()), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                .toList();
    }

    /** The first value of each hour stands for it. */
    private static void put(SortedMap<Instant, String[]> cells, int column, Instant at, String text) {
        String[] line = cells.computeIfAbsent(at.truncatedTo(ChronoUnit.HOURS), hour -> new String[] {"", "", ""});
        if (line[column].isEmpty()) {
            line[column] = text;
        }
    }

    private static String range(CurveView.Range range, Texts texts) {
        if (range.isSure()) {
            return rounded(range.value(), texts);
        }
        return rounded(range.value(), texts) + " (" + rounded(range.low(), texts) + " – " + rounded(range.high(), texts)
                + ")";
    }

    private static String rounded(double value, Texts texts) {
        return texts.number(Math.round(value));
    }
}
