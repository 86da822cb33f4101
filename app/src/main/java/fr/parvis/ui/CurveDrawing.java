package fr.parvis.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a {@link CurveView} into the coordinates of an SVG of {@link #WIDTH} × {@link #HEIGHT} user units. */
public final class CurveDrawing {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 240;

    /** Between two numbers further apart nothing was measured, and nothing is drawn. */
    private static final long SILENCE_SECONDS = 2 * 3_600;

    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 30;

    private final CurveView view;
    private final double top;

    private CurveDrawing(CurveView view) {
        this.view = view;
        this.top = roundUp(Math.max(1, highest(view)));
    }

    public static CurveDrawing of(CurveView view) {
        return new CurveDrawing(view);
    }

    /** A mark on an axis: where, and what it says. */
    public record Tick(String at, String label) {}

    /** The usual day, as path data. */
    public String usual() {
        return path(view.usual());
    }

    /** The usual day as an area down to zero. */
    public String usualArea() {
        List<CurveView.Point> points = view.usual();
        return points.isEmpty()
                ? ""
                : path(points) + "L" + x(points.getLast().at()) + " " + y(0) + "L"
                        + x(points.getFirst().at()) + " " + y(0) + "Z";
    }

    /** What was measured; a line of its own after each silence, a dot where one number stands alone. */
    public String measured() {
        StringBuilder path = new StringBuilder();
        List<CurveView.Point> line = new ArrayList<>();
        for (CurveView.Point point : view.measured()) {
            if (!line.isEmpty() && ChronoUnit.SECONDS.between(line.getLast().at(), point.at()) > SILENCE_SECONDS) {
                path.append(line(line));
                line.clear();
            }
            line.add(point);
        }
        return path.append(line(line)).toString();
    }

    private String line(List<CurveView.Point> points) {
        return path(points) + (points.size() == 1 ? "h.1" : "");
    }

    /** The middle of what is expected. */
    public String expected() {
        return path(view.expected().stream()
                .map(range -> new CurveView.Point(range.at(), range.value()))
                .toList());
    }

    /** The interval of what is expected, as a closed area. */
    public String band() {
        List<CurveView.Range> ranges = view.expected();
        Stream<CurveView.Point> upper = ranges.stream().map(range -> new CurveView.Point(range.at(), range.high()));
        Stream<CurveView.Point> lower =
                ranges.reversed().stream().map(range -> new CurveView.Point(range.at(), range.low()));
        String path = path(Stream.concat(upper, lower).toList());
        return path.isEmpty() ? "" : path + "Z";
    }

    /** Where the present stands, or nothing when it is outside the drawing. */
    public String now() {
        Instant now = view.now();
        return now == null || now.isBefore(view.from()) || now.isAfter(view.until()) ? "" : x(now);
    }

    /** On which side of the present its word stands, so that it stays inside the drawing. */
    public String nowAnchor() {
        double share = now().isEmpty() ? 0 : Double.parseDouble(now()) / WIDTH;
        return share < 0.15 ? "start" : share > 0.85 ? "end" : "middle";
    }

    /** The level of the capacity, or nothing when unknown. */
    public String capacity() {
        return view.capacity() == null ? "" : y(view.capacity());
    }

    /** Every three hours. */
    public List<Tick> hours(Texts texts) {
        ZoneId zone = texts.zone();
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime hour = view.from().atZone(zone).truncatedTo(ChronoUnit.HOURS);
        for (; !hour.toInstant().isAfter(view.until()) && ticks.size() < 24; hour = hour.plusHours(1)) {
            if (hour.getHour() % 3 == 0 && !hour.toInstant().isBefore(view.from())) {
                ticks.add(new Tick(x(hour.toInstant()), texts.time(hour.toLocalTime())));
            }
        }
        return ticks;
    }

    /** Zero, half, top. */
    public List<Tick> levels(Texts texts) {
        return DoubleStream.of(0, top / 2, top)
                .mapToObj(level -> new Tick(y(level), texts.number(Math.round(level))))
                .toList();
    }

    private String path(List<CurveView.Point> points) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> (i == 0 ? "M" : "L") + x(points.get(i).at()) + " "
                        + y(points.get(i).value()))
                .collect(Collectors.joining());
    }

    private String x(Instant at) {
        double span = Math.max(1, ChronoUnit.SECONDS.between(view.from(), view.until()));
        double share = Math.clamp(ChronoUnit.SECONDS.between(view.from(), at) / span, 0, 1);
        return coordinate(LEFT + share * (WIDTH - LEFT - RIGHT));
    }

    private String y(double value) {
        double share = Math.clamp(value / top, 0, 1);
        return coordinate(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM));
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static double highest(CurveView view) {
        double points = Stream.concat(view.usual().stream(), view.measured().stream())
                .mapToDouble(CurveView.Point::value)
                .max()
                .orElse(0);
        double ranges = view.expected().stream()
                .mapToDouble(CurveView.Range::high)
                .max()
                .orElse(0);
        double capacity = view.capacity() == null ? 0 : view.capacity();
        return Math.max(capacity, Math.max(points, ranges));
    }

    /** The next of 1, 2, 4, 5, 6, 8, 10 times a power of ten, so that half of it reads well. */
    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return DoubleStream.of(1, 1.5, 2, 3, 4, 5, 6, 8, 10)
                .map(step -> step * power)
                .filter(step -> step >= value)
                .findFirst()
                .orElse(value);
    }
}
