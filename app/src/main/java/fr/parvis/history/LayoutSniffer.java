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
    private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    private final boolean headed;

    LayoutSniffer(List<List<String>> lines) {
        List<String> first = lines.getFirst();
        this.headed = first.stream().noneMatch(cell -> Sample.isStamp(cell));
        this.headers = headed
                ? first
                : IntStream.range(0, first.size())
                        .mapToObj(i -> "colonne " + (i + 1))
                        .toList();
        this.sample = new Sample(headed ? lines.subList(1, lines.size()) : lines);
    }

    Layout sniff() {
        CHOICE.forEach(this::choose);
        requireTime();
        forgetRowNumbers();
        List<Integer> wide = counts();
        if (!wide.isEmpty() && wide.size() <= 2 && !columns.containsKey(ColumnRole.OCCUPIED)) {
            nameCounts(wide);
            wide = List.of();
        }
        return new Layout(headers, headed, columns, wide, sample.order(time()));
    }

    private void choose(ColumnRole role) {
        Set<Integer> taken = new HashSet<>(columns.values());
        int best = -1;
        int bestFit = 0;
        for (int i = 0; headed && i < headers.size(); i++) {
            int fit = ColumnNames.fit(ColumnNames.plain(headers.get(i)), role);
            if (fit > bestFit && !taken.contains(i) && sample.allows(i, role)) {
                best = i;
                bestFit = fit;
            }
        }
        if (best >= 0) {
            columns.put(role, best);
        }
    }

    /** The column that bears a known name of this meaning, whatever the first lines hold: a bad start condemns no file. */
    private Optional<Integer> called(ColumnRole role) {
        return IntStream.range(0, headed ? headers.size() : 0)
                .filter(i -> !columns.containsValue(i))
                .boxed()
                .filter(i -> ColumnNames.rank(role, ColumnNames.plain(headers.get(i))) > 0)
                .max(Comparator.comparing(i -> ColumnNames.rank(role, ColumnNames.plain(headers.get(i)))));
    }

    private int time() {
        return columns.getOrDefault(ColumnRole.TIME, -1);
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
        if (!columns.containsKey(ColumnRole.PLACE) && !columns.containsKey(ColumnRole.NAME)) {
            IntStream.range(0, headers.size())
                    .filter(i -> !columns.containsValue(i) && sample.isLabel(i))
                    .findFirst()
                    .ifPresent(i -> columns.put(ColumnRole.PLACE, i));
        }
    }

    /** Columns that must be counts when no name says which is: empty when a name did. */
    private List<Integer> counts() {
        if (List.of(ColumnRole.OCCUPIED, ColumnRole.FREE, ColumnRole.PERCENT_OCCUPIED, ColumnRole.PERCENT_FREE).stream()
                .anyMatch(columns::containsKey)) {
            return List.of();
        }
        for (ColumnRole role : List.of(ColumnRole.OCCUPIED, ColumnRole.FREE)) {
            Optional<Integer> called = called(role);
            if (called.isPresent()) {
                columns.put(role, called.get());
                return List.of();
            }
        }
        List<Integer> numeric = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!columns.containsValue(i)
                    && sample.isNumeric(i)
                    && !NOT_COUNTS.contains(ColumnNames.plain(headers.get(i)))) {
                numeric.add(i);
            }
        }
        if (numeric.isEmpty()) {
            throw new BusinessException(HistoryError.NO_VALUE_COLUMN, String.join(", ", headers));
        }
        return numeric;
    }

    /** One or two unnamed counts: the steadier of two is the capacity. */
    private void nameCounts(List<Integer> counts) {
        int first = counts.getFirst();
        int last = counts.getLast();
        boolean pair = first != last && !columns.containsKey(ColumnRole.CAPACITY) && !headed;
        boolean firstSteadier = pair && sample.distinct(first) < sample.distinct(last);
        columns.put(ColumnRole.OCCUPIED, firstSteadier ? last : first);
        if (pair) {
            columns.put(ColumnRole.CAPACITY, firstSteadier ? first : last);
        }
    }
}
