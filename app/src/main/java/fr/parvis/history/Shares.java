package fr.parvis.history;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** Tells rates that are written as shares of one (0,41) from percentages (41,0): by the whole file, not by its start. */
final class Shares {

    /** A tenth above full is a counter's drift. */
    private static final double DRIFTED = 1.1;

    private final List<Integer> rates;
    private boolean fractions;

    private Shares(List<Integer> rates) {
        this.rates = rates;
    }

    /** Whether these columns never hold more than one, and not only zeros and ones. */
    static boolean hold(Path file, Charset charset, char separator, List<Integer> rates, ReadingOptions options)
            throws IOException {
        if (rates.isEmpty()) {
            return false;
        }
        Shares shares = new Shares(rates);
        try (Lines lines = new Lines(file, charset, options.maxLineLength())) {
            for (String line = lines.next();
                    line != null && lines.number() <= options.maxLines();
                    line = lines.next()) {
                if (!shares.couldBe(Cells.cut(line, separator))) {
                    return false;
                }
            }
        }
        return shares.fractions;
    }

    private boolean couldBe(List<String> cells) {
        for (int column : rates) {
            double rate = Numbers.rate(Layout.cell(cells, column));
            if (rate < 0 || rate > DRIFTED) {
                return false;
            }
            fractions |= rate > 0 && rate < 1;
        }
        return true;
    }
}
