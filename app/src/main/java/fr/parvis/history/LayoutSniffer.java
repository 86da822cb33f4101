package fr.parvis.history;

import fr.parvis.kernel.BusinessException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds out what the columns of a file are: by their names first, then by what stands in them. */
final class LayoutSniffer {

    /** The order in which meanings choose their column; the surest first. */
    private static final List<ColumnRole> CHOICE = List.of(
            ColumnRole.TIME,
            ColumnRole.CAPACITY,
            ColumnRole.FREE,
            ColumnRole.OCCUPIED,
            ColumnRole.PERCENT_FREE,
            ColumnRole.PERCENT_OCCUPIED,
            ColumnRole.DISPLAYED,
            ColumnRole.STATUS,
            ColumnRole.TYPE,
            ColumnRole.NAME,
            ColumnRole.PLACE,
            ColumnRole.HOUR);

    private static final Set<String> NOT_COUNTS = Set.of(
            "lat",
            "lon",
            "lng",
            "latitude",
            "longitude",
            "x",
            "y",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "weekday",
            "annee",
            "mois",
            "jour",
            "heure",
            "temperature",
            "temp",
            "rain",
            "index",
            "id",
            "week",
            "semaine");

    private final List<String> headers;
    private final Sample sample;
    private final Passages passages;
    private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    private final List<ReadingNote> notes = new ArrayList<>();
    private final boolean headed;
    private final long line;

    /** @param line where the first of these lines stands in the file, from 1 */
    LayoutSniffer(List<List<String>> lines, long line) {
        List<String> first = lines.getFirst();
        this.line = line;
        this.headed = first.stream().noneMatch(cell -> Sample.isStamp(cell));
        this.headers = headed
                ? first
                : IntStream.range(0, first.size())
                        .mapToObj(i -> "colonne " + (i + 1))
                        .toList();
        this.sample = new Sample(headed ? lines.subList(1, lines.size()) : lines);
        this.passages = new Passages(headed ? headers : List.of(), sample);
    }

    Layout sniff() {
        CHOICE.forEach(this::choose);
        requireTime();
        forgetRowNumbers();
        columns.putAll(passages.taken(saysWhoIsInside(), place()));
        List<Integer> wide = wide();
        wide.forEach(column -> note(ReadingNote.Kind.COLUMN_PER_PLACE, column));
        Layout layout = new Layout(headers, headed, columns, wide, sample.order(time()), 1, List.of());
        noteMeasure(layout);
        return layout.noting(notes);
    }

    private void choose(ColumnRole role) {
        Set<Integer> taken = new HashSet<>(columns.values());
        taken.addAll(passages.columns());
        int best = -1;
        int bestFit = 0;
        for (int i = 0; headed && i < headers.size(); i++) {
            int fit = ColumnNames.fit(plain(i), role);
            if (fit > bestFit && !taken.contains(i) && sample.allows(i, role) && !isOneOfMany(i, role)) {
                best = i;
                bestFit = fit;
            }
        }
        if (best >= 0) {
            columns.put(role, best);
        }
    }

    private String plain(int column) {
        return ColumnNames.plain(headers.get(column));
    }

    /** Under « Parking Foch » and « Parking Gare » stand counts of places, not the names of any. */
    private boolean isOneOfMany(int column, ColumnRole role) {
        return (role == ColumnRole.PLACE || role == ColumnRole.NAME)
                && ColumnNames.partly(role, plain(column)) > 0
                && sample.isNumeric(column)
                && fittingPartly(role).size() > 1;
    }

    /** Columns of numbers in whose names a word of this meaning stands. */
    private List<Integer> fittingPartly(ColumnRole role) {
        return IntStream.range(0, headers.size())
                .filter(i -> ColumnNames.partly(role, plain(i)) > 0 && sample.isNumeric(i))
                .boxed()
                .toList();
    }

    /** The column that bears a known name of this meaning, whatever the first lines hold: a bad start condemns no file. */
    private Optional<Integer> called(ColumnRole role) {
        return IntStream.range(0, headed ? headers.size() : 0)
                .filter(i -> !columns.containsValue(i))
                .boxed()
                .filter(i -> ColumnNames.rank(role, plain(i)) > 0)
                .max(Comparator.comparing(i -> ColumnNames.rank(role, plain(i))));
    }

    private int time() {
        return columns.getOrDefault(ColumnRole.TIME, -1);
    }

    /** What tells the places apart; -1 where nothing does. */
    private int place() {
        return columns.getOrDefault(ColumnRole.PLACE, columns.getOrDefault(ColumnRole.NAME, -1));
    }

    private void requireTime() {
        if (!columns.containsKey(ColumnRole.TIME)) {
            int found = IntStream.range(0, headers.size())
                    .filter(sample::isTime)
                    .boxed()
                    .findFirst()
                    .or(() -> called(ColumnRole.TIME))
                    .orElseThrow(() -> new BusinessException(HistoryError.NO_TIME_COLUMN, String.join(", ", headers)));
            columns.values().remove(found);
            columns.put(ColumnRole.TIME, found);
        }
        if (sample.hasTimeOfDay(time())) {
            columns.remove(ColumnRole.HOUR);
        }
    }

    /** A key that differs on every line while time goes on is the line's number, not a place. */
    private void forgetRowNumbers() {
        Integer place = columns.get(ColumnRole.PLACE);
        if (place != null && sample.isRowNumber(place, time())) {
            columns.remove(ColumnRole.PLACE);
        }
        if (place() < 0) {
            IntStream.range(0, headers.size())
                    .filter(i -> !columns.containsValue(i) && sample.isLabel(i))
                    .findFirst()
                    .ifPresent(i -> columns.put(ColumnRole.PLACE, i));
        }
    }

    private boolean saysWhoIsInside() {
        return Layout.LEVELS.stream().anyMatch(columns::containsKey);
    }

    /** Columns that are a place each; empty where the columns tell of one place. */
    private List<Integer> wide() {
        List<Integer> siblings = siblings();
        if (!siblings.isEmpty() || saysWhoIsInside() || columns.containsKey(ColumnRole.IN)) {
            return siblings;
        }
        for (ColumnRole role : List.of(ColumnRole.OCCUPIED, ColumnRole.FREE)) {
            Optional<Integer> called = called(role);
            if (called.isPresent()) {
                columns.put(role, called.get());
                return List.of();
            }
        }
        List<Integer> counts = unnamed();
        UnnamedCounts unnamed = new UnnamedCounts(headers, headed, sample);
        if (unnamed.areOfOnePlace(counts, columns.keySet())) {
            unnamed.name(counts, columns, this::note);
            return List.of();
        }
        return counts;
    }

    /** « Occupation Nord » and « Occupation Sud »: the same word in two columns of a file that names its places nowhere. */
    private List<Integer> siblings() {
        for (ColumnRole role : Layout.LEVELS) {
            Integer chosen = columns.get(role);
            if (chosen != null) {
                List<Integer> alike = fittingPartly(role);
                return place() < 0 && alike.contains(chosen) && alike.size() > 1 ? alike : List.of();
            }
        }
        return List.of();
    }

    private List<Integer> unnamed() {
        List<Integer> numeric = IntStream.range(0, headers.size())
                .filter(i -> !columns.containsValue(i) && sample.isNumeric(i) && !NOT_COUNTS.contains(plain(i)))
                .boxed()
                .toList();
        if (numeric.isEmpty()) {
            throw new BusinessException(HistoryError.NO_VALUE_COLUMN, String.join(", ", headers));
        }
        return numeric;
    }

    private void note(ReadingNote.Kind kind, int column) {
        if (headed) {
            notes.add(new ReadingNote(line, kind, headers.get(column)));
        }
    }

    private void noteMeasure(Layout layout) {
        switch (layout.measure()) {
            case PASSAGES -> notes.add(new ReadingNote(line, ReadingNote.Kind.PASSAGES, passages.names()));
            case PERCENT_FREE -> note(ReadingNote.Kind.PERCENT_FREE, layout.at(ColumnRole.PERCENT_FREE));
            case PERCENT_OCCUPIED -> note(ReadingNote.Kind.PERCENT_OCCUPIED, layout.at(ColumnRole.PERCENT_OCCUPIED));
            default -> {}
        }
    }
}
