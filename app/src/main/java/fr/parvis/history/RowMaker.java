package fr.parvis.history;

import fr.parvis.history.RefusedLine.Reason;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes rows of cells. */
final class RowMaker {

    /** What a row is called when the file has one place and no name for it. */
    private static final String ONLY_PLACE = "1";

    private static final int NOTED = 100;

    private final Layout layout;
    private final ReadingOptions options;
    private final HistorySink sink;
    private final WallClock clock;
    private final FigureMaker maker;
    private final List<Integer> figures;
    private final List<ReadingNote> notes = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private boolean naive;
    private long rows;
    private long refused;

    RowMaker(Layout layout, ReadingOptions options, HistorySink sink) {
        this.layout = layout;
        this.options = options;
        this.sink = sink;
        this.figures = layout.figures();
        this.maker = new FigureMaker(layout, this::note);
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
        } else if (FigureMaker.isNumberOrNothing(valueCell(cells))) {
            tellLeftOut(cells, figures, line);
            String name = layout.cell(cells, ColumnRole.NAME);
            emit(
                    place,
                    name.isEmpty() ? place : name,
                    stamp,
                    maker.of(cells, line),
                    layout.cell(cells, ColumnRole.STATUS),
                    line);
        } else {
            refuse(line, Reason.NO_NUMBER, valueCell(cells));
        }
    }

    private void wide(List<String> cells, Stamp stamp, long line) {
        tellLeftOut(cells, layout.wide(), line);
        for (int column : layout.wide()) {
            Figures counts = maker.of(Layout.cell(cells, column), line);
            if (!counts.areEmpty()) {
                String place = layout.headers().get(column);
                emit(place, place, stamp, counts, "", line);
            }
        }
    }

    private void emit(String place, String name, Stamp stamp, Figures counts, String status, long line) {
        if (!places.contains(place) && places.size() >= options.maxPlaces()) {
            refuse(line, Reason.TOO_MANY_PLACES, place);
            return;
        }
        if (options.strict() && clock.cannotTell(place, stamp)) {
            refuse(line, Reason.REPEATED_HOUR, stamp.local().toString());
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
                counts,
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

    private String valueCell(List<String> cells) {
        ColumnRole role = layout.valueRole();
        return role == null ? "" : layout.cell(cells, role);
    }

    /** Figures that would be lost without a word. */
    private void tellLeftOut(List<String> cells, List<Integer> columns, long line) {
        if (options.strict()) {
            columns.stream()
                    .map(column -> Layout.cell(cells, column))
                    .filter(cell -> !FigureMaker.isNumberOrNothing(cell))
                    .forEach(cell -> sink.refused(new RefusedLine(line, Reason.FIGURE_LEFT_OUT, cell)));
        }
    }

    /** Tells how something was understood; of a file that is full of doubts only the first are kept. */
    void note(ReadingNote note) {
        if (notes.size() < NOTED) {
            notes.add(note);
            sink.noted(note);
        }
    }

    void refuse(long line, Reason reason, String cell) {
        refused++;
        sink.refused(new RefusedLine(line, reason, cell));
    }

    HistoryReport report(Charset charset, char separator, long lines) {
        return new HistoryReport(
                charset, separator, layout.named(), naive, layout.measure(), lines, rows, refused, List.copyOf(notes));
    }
}
