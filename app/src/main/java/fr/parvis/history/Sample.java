package fr.parvis.history;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The first lines of a file, from which its layout is told. */
final class Sample {

    private static final double MOST = 0.8;
    private static final double HALF = 0.5;

    /** Passages that grow from line to line so often are no accident. */
    private static final int RUNS = 20;

    private final List<List<String>> lines;

    Sample(List<List<String>> lines) {
        this.lines = lines;
    }

    /** Whether a cell is an instant beyond doubt; a bare count of digits is only one when it is a recent epoch. */
    static boolean isStamp(String cell) {
        Optional<Stamp> stamp =
                Stamp.parse(cell, Stamp.Order.DAY_FIRST).or(() -> Stamp.parse(cell, Stamp.Order.MONTH_FIRST));
        return stamp.filter(read -> !read.isOfUnsetClock() && read.local().getYear() < 2100)
                .isPresent();
    }

    boolean isTime(int column) {
        return most(column, Sample::isStamp);
    }

    boolean isNumeric(int column) {
        return most(column, cell -> !Double.isNaN(Numbers.parse(cell)));
    }

    /** Words, or few different values: something that names a place. */
    boolean isLabel(int column) {
        return !isNumeric(column) && !isTime(column) && distinct(column) * 2 <= Math.max(2, lines.size());
    }

    /** Whether what stands in a column can have a meaning. */
    boolean allows(int column, ColumnRole role) {
        return switch (role) {
            case TIME -> lines.isEmpty() || share(column, Sample::isStamp) >= HALF;
            case OCCUPIED, FREE, CAPACITY, PERCENT_FREE, PERCENT_OCCUPIED, IN, OUT ->
                lines.isEmpty() || share(column, cell -> !Double.isNaN(Numbers.parse(cell))) >= HALF;
            case PLACE, NAME -> !isTime(column);
            default -> true;
        };
    }

    boolean hasTimeOfDay(int column) {
        return lines.stream()
                .map(line -> Stamp.parse(Layout.cell(line, column), order(column)))
                .flatMap(Optional::stream)
                .anyMatch(stamp -> !stamp.local().toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    boolean isRowNumber(int column, int time) {
        return lines.size() > 20
                && isNumeric(column)
                && distinct(column) == lines.size()
                && distinct(time) * 2 > lines.size();
    }

    long distinct(int column) {
        return lines.stream().map(line -> Layout.cell(line, column)).distinct().count();
    }

    double lowest(int column) {
        return numbers(column).min().orElse(Double.NaN);
    }

    double highest(int column) {
        return numbers(column).max().orElse(Double.NaN);
    }

    private DoubleStream numbers(int column) {
        return lines.stream()
                .mapToDouble(line -> Numbers.parse(Layout.cell(line, column)))
                .filter(number -> !Double.isNaN(number));
    }

    /**
     * Whether a counter runs on and on, set back now and then at most: of the place of the first line, it goes one way ten
     * times as often as the other.
     *
     * @param place what tells the places apart, -1 where nothing does
     */
    boolean runsOn(int column, int place) {
        String first = lines.isEmpty() ? "" : Layout.cell(lines.getFirst(), place);
        double[] own = lines.stream()
                .filter(line -> Layout.cell(line, place).equals(first))
                .mapToDouble(line -> Numbers.parse(Layout.cell(line, column)))
                .filter(number -> !Double.isNaN(number))
                .toArray();
        int up = 0;
        int down = 0;
        for (int i = 1; i < own.length; i++) {
            up += own[i] > own[i - 1] ? 1 : 0;
            down += own[i] < own[i - 1] ? 1 : 0;
        }
        return Math.max(up, down) >= RUNS && Math.min(up, down) * 10 <= Math.max(up, down);
    }

    /** Month first only when some first number is a month and some second number can only be a day. */
    Stamp.Order order(int column) {
        boolean monthFirst = lines.stream()
                .map(line -> Layout.cell(line, column))
                .anyMatch(cell -> Stamp.parse(cell, Stamp.Order.DAY_FIRST).isEmpty()
                        && Stamp.parse(cell, Stamp.Order.MONTH_FIRST).isPresent());
        return monthFirst ? Stamp.Order.MONTH_FIRST : Stamp.Order.DAY_FIRST;
    }

    private boolean most(int column, Predicate<String> is) {
        return share(column, is) >= MOST;
    }

    private double share(int column, Predicate<String> is) {
        long filled = 0;
        long good = 0;
        for (List<String> line : lines) {
            String cell = Layout.cell(line, column);
            boolean empty = cell.isEmpty() || cell.equalsIgnoreCase("null") || cell.equalsIgnoreCase("na");
            filled += empty ? 0 : 1;
            good += !empty && is.test(cell) ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) good / filled;
    }
}
