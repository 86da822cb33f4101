package fr.parvis.history;

import fr.parvis.history.RefusedLine.Reason;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes rows of cells. */
final class RowMaker {

    /** What a row is called when the file has one place and no name for it. */
    private static final String ONLY_PLACE = "1";

    private static final Set<String> NOTHING = Set.of("", "null", "na", "nan", "none", "n/a", "-", "nd");

    private final Layout layout;
    private final ReadingOptions options;
    private final HistorySink sink;
    private final WallClock clock;
    private final List<Integer> figures;
    private final Set<String> places = new HashSet<>();
    private boolean naive;
    private long rows;
    private long refused;

    RowMaker(Layout layout, ReadingOptions options, HistorySink sink) {
        this.layout = layout;
        this.options = options;
        this.sink = sink;
        this.figures = layout.figures();
        this.clock = new WallClock(options.zone());
    }

    void line(List<String> cells, long line) {
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            return;
        }
        String written = layout.cell(cells, ColumnRole.TIME);
        if (layout.has(ColumnRole.HOUR)) {
            written = written + " " + layout.cell(cells, ColumnRole.HOUR);
        }
        Optional<Stamp> stamp = Stamp.parse(written, layout.order());
        if (stamp.isEmpty()) {
            refuse(line, Reason.NO_INSTANT, written);
        } else if (stamp.get().isOfUnsetClock()) {
            refuse(line, Reason.CLOCK_NOT_SET, written);
        } else if (stamp.get().isBeyondHistory()) {
            refuse(line, Reason.CLOCK_BEYOND, written);
        } else if (options.strict() && clock.skips(stamp.get())) {
            refuse(line, Reason.SKIPPED_HOUR, written);
        } else if (layout.wide().isEmpty()) {
            narrow(cells, stamp.get(), line);
        } else {
            wide(cells, stamp.get(), line);
        }
    }

    private void narrow(List<String> cells, Stamp stamp, long line) {
        String place = place(cells);
        if (place.isEmpty()) {
            refuse(line, Reason.NO_PLACE, "");
        } else if (isNumberOrNothing(cells)) {
            tellLeftOut(cells, figures, line);
            String name = layout.cell(cells, ColumnRole.NAME);
            emit(
                    place,
                    name.isEmpty() ? place : name,
                    stamp,
                    counts(cells),
                    layout.cell(cells, ColumnRole.STATUS),
                    line);
        } else {
            refuse(line, Reason.NO_NUMBER, valueCell(cells));
        }
    }

    private void wide(List<String> cells, Stamp stamp, long line) {
        tellLeftOut(cells, layout.wide(), line);
        for (int column : layout.wide()) {
            double value = Numbers.parse(Layout.cell(cells, column));
            if (!Double.isNaN(value)) {
                String place = layout.headers().get(column);
                emit(place, place, stamp, new double[] {value, Double.NaN, Double.NaN, Double.NaN}, "", line);
            }
        }
    }

    private void emit(String place, String name, Stamp stamp, double[] counts, String status, long line) {
        if (!places.contains(place) && places.size() >= options.maxPlaces()) {
            refuse(line, Reason.TOO_MANY_PLACES, place);
            return;
        }
        places.add(place);
        naive |= stamp.offset() == null;
        rows++;
        sink.row(new HistoryRow(
                place,
                name,
                clock.instant(place, stamp),
                stamp.offset() == null,
                clock.skips(stamp),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                status.isEmpty() ? null : status,
                line));
    }

    private String place(List<String> cells) {
        if (layout.has(ColumnRole.PLACE)) {
            return layout.cell(cells, ColumnRole.PLACE);
        }
        if (!layout.has(ColumnRole.NAME)) {
            return ONLY_PLACE;
        }
        String type = layout.cell(cells, ColumnRole.TYPE);
        String name = layout.cell(cells, ColumnRole.NAME);
        return type.isEmpty() ? name : name + " / " + type;
    }

    /** Occupied, free, capacity, displayed. */
    private double[] counts(List<String> cells) {
        double occupied = number(cells, ColumnRole.OCCUPIED);
        double free = number(cells, ColumnRole.FREE);
        double capacity = number(cells, ColumnRole.CAPACITY);
        ColumnRole role = layout.valueRole();
        if (role == ColumnRole.PERCENT_OCCUPIED || role == ColumnRole.PERCENT_FREE) {
            double percent = number(cells, role);
            capacity = 100;
            occupied = role == ColumnRole.PERCENT_OCCUPIED ? percent : Double.NaN;
            free = role == ColumnRole.PERCENT_FREE ? percent : Double.NaN;
        }
        return new double[] {occupied, free, capacity, number(cells, ColumnRole.DISPLAYED)};
    }

    private double number(List<String> cells, ColumnRole role) {
        return Numbers.parse(layout.cell(cells, role));
    }

    private String valueCell(List<String> cells) {
        ColumnRole role = layout.valueRole();
        return role == null ? "" : layout.cell(cells, role);
    }

    private boolean isNumberOrNothing(List<String> cells) {
        return isNumberOrNothing(valueCell(cells));
    }

    /** Figures that would be lost without a word. */
    private void tellLeftOut(List<String> cells, List<Integer> columns, long line) {
        if (options.strict()) {
            columns.stream()
                    .map(column -> Layout.cell(cells, column))
                    .filter(cell -> !isNumberOrNothing(cell))
                    .forEach(cell -> sink.refused(new RefusedLine(line, Reason.FIGURE_LEFT_OUT, cell)));
        }
    }

    private static boolean isNumberOrNothing(String cell) {
        return NOTHING.contains(cell.toLowerCase(Locale.ROOT)) || !Double.isNaN(Numbers.parse(cell));
    }

    void refuse(long line, Reason reason, String cell) {
        refused++;
        sink.refused(new RefusedLine(line, reason, cell));
    }

    HistoryReport report(Charset charset, char separator, long lines) {
        return new HistoryReport(charset, separator, layout.named(), naive, layout.measure(), lines, rows, refused);
    }
}
