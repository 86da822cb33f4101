package fr.parvis.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Makes figures of cells; notes, once a file, a comma that could be meant otherwise. */
final class FigureMaker {

    private static final Set<String> NOTHING = Set.of("", "null", "na", "nan", "none", "n/a", "-", "nd");

    /** Shares have few decimals; what their product has beyond these is the machine's. */
    private static final double MILLIONTHS = 1e6;

    private final Layout layout;
    private final boolean percent;
    private final Consumer<ReadingNote> notes;
    private boolean noted;

    FigureMaker(Layout layout, Consumer<ReadingNote> notes) {
        this.layout = layout;
        this.percent = !layout.rates().isEmpty();
        this.notes = notes;
    }

    /** Of a file with its meanings in columns. */
    Figures of(List<String> cells, long line) {
        return new Figures(
                level(cells, ColumnRole.OCCUPIED, ColumnRole.PERCENT_OCCUPIED, line),
                level(cells, ColumnRole.FREE, ColumnRole.PERCENT_FREE, line),
                percent,
                number(layout.cell(cells, ColumnRole.IN), line),
                number(layout.cell(cells, ColumnRole.OUT), line),
                number(layout.cell(cells, ColumnRole.CAPACITY), line),
                number(layout.cell(cells, ColumnRole.DISPLAYED), line));
    }

    /** Of a file with its places in columns. */
    Figures of(String cell, long line) {
        double value = percent ? rate(cell) : number(cell, line);
        ColumnRole role = layout.valueRole();
        boolean free = role == ColumnRole.FREE || role == ColumnRole.PERCENT_FREE;
        return new Figures(
                free ? Double.NaN : value,
                free ? value : Double.NaN,
                percent,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private double level(List<String> cells, ColumnRole count, ColumnRole share, long line) {
        if (!percent) {
            return number(layout.cell(cells, count), line);
        }
        return layout.valueRole() == share ? rate(layout.cell(cells, share)) : Double.NaN;
    }

    private double rate(String cell) {
        double value = Numbers.rate(cell);
        return layout.scale() == 1 ? value : Math.rint(value * layout.scale() * MILLIONTHS) / MILLIONTHS;
    }

    private double number(String cell, long line) {
        if (!noted && Numbers.couldBeDecimal(cell)) {
            noted = true;
            notes.accept(new ReadingNote(line, ReadingNote.Kind.THOUSANDS, cell));
        }
        return Numbers.parse(cell);
    }

    /** Whether a cell is a figure, or says in a usual way that there is none. */
    static boolean isNumberOrNothing(String cell) {
        return NOTHING.contains(cell.toLowerCase(Locale.ROOT)) || !Double.isNaN(Numbers.parse(cell));
    }
}
