package fr.parvis.quality;

import fr.parvis.history.Figures;
import fr.parvis.history.FileQuestion;
import fr.parvis.history.HistoryRow;
import fr.parvis.history.MadeUpPlace;
import fr.parvis.history.Shape;
import fr.parvis.history.SharedData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Builds feeds to examine, and reads their verdicts. */
final class Feed {

    private Feed() {}

    static Track track(String place, List<HistoryRow> rows) {
        Track track = new Track(place, rows.getFirst().name(), MadeUpPlace.ZONE);
        rows.forEach(track::add);
        return track;
    }

    static List<HistoryRow> rows(Shape shape, int capacity, int days, long seed) {
        return new MadeUpPlace(shape, capacity, Duration.ofMinutes(34), days, seed).rows();
    }

    static List<HistoryRow> changed(List<HistoryRow> rows, UnaryOperator<HistoryRow> change) {
        return rows.stream().map(change).toList();
    }

    /** The rows with another number, chosen by their rank. */
    static List<HistoryRow> counting(List<HistoryRow> rows, IntFunction<Double> number) {
        List<HistoryRow> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            changed.add(with(rows.get(i), number.apply(i), rows.get(i).full()));
        }
        return changed;
    }

    static HistoryRow with(HistoryRow row, double occupied, double capacity) {
        return new HistoryRow(
                row.place(),
                row.name(),
                row.time(),
                row.naive(),
                row.skipped(),
                Figures.counted(occupied, row.free(), capacity, row.displayed()),
                row.status(),
                row.line());
    }

    static HistoryRow saying(HistoryRow row, String status, double displayed) {
        return new HistoryRow(
                row.place(),
                row.name(),
                row.time(),
                row.naive(),
                row.skipped(),
                Figures.counted(row.occupied(), row.free(), row.full(), displayed),
                status,
                row.line());
    }

    static List<Audit.Source> judge(Track... tracks) {
        return Audit.judge(List.of(tracks));
    }

    static Set<Trap> traps(Audit.Source source) {
        return source.findings().stream().map(Finding::trap).collect(Collectors.toSet());
    }

    static Set<Trap> doubts(Audit.Source source) {
        return source.findings().stream()
                .filter(finding -> finding.weight() != Finding.Weight.NOTE)
                .map(Finding::trap)
                .collect(Collectors.toSet());
    }

    static Audit real(String name) {
        return Audit.of(
                FileQuestion.parse("audit-data", List.of(SharedData.file(name).toString())));
    }
}
