package fr.parvis.forecast;

import fr.parvis.history.FileQuestion;
import fr.parvis.history.HistoryError;
import fr.parvis.history.HistoryReader;
import fr.parvis.history.HistoryReport;
import fr.parvis.history.ReadingOptions;
import fr.parvis.kernel.BusinessException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The forecaster against the naive rules over a whole file.
 *
 * @param question what was asked
 * @param reading what the reader made of the file
 * @param without rows without a number
 * @param beyond rows beyond the limit of memory
 * @param places one score a place
 */
record Evaluation(FileQuestion question, HistoryReport reading, long without, long beyond, List<PlaceScore> places) {

    static Evaluation of(FileQuestion question) {
        Town town = new Town();
        HistoryReport reading = HistoryReader.read(question.file(), ReadingOptions.in(question.zone()), town);
        if (town.places().isEmpty()) {
            throw new BusinessException(HistoryError.NOTHING_TO_READ);
        }
        List<PlaceScore> places = town.places().entrySet().parallelStream()
                .map(entry ->
                        PlaceScore.of(entry.getKey(), entry.getValue(), question.zone(), DayKind.Calendar.weekOnly()))
                .toList();
        return new Evaluation(question, reading, town.without(), town.beyond(), places);
    }

    Scores all() {
        return total(PlaceScore::all);
    }

    Scores complete() {
        return total(PlaceScore::complete);
    }

    private Scores total(Function<PlaceScore, Scores> which) {
        Scores total = new Scores();
        places.forEach(place -> total.addAll(which.apply(place)));
        return total;
    }

    /**
     * The place and lead time where we did worst against the best naive rule, among those with enough pairs; one that is
     * worse by more than a tenth before one that is not.
     */
    Optional<Worst> worst() {
        return judged().max(Comparator.comparing((Worst worst) -> worst.score().worseThanATenth())
                .thenComparingDouble(Worst::ratio));
    }

    /** Every place and lead time with enough pairs to be judged alone. */
    Stream<Worst> judged() {
        return places.stream()
                .flatMap(place -> Stream.of(Lead.values())
                        .filter(lead -> place.all().of(lead).enough())
                        .map(lead -> new Worst(place.place(), lead, place.all().of(lead))));
    }

    /** A place and lead time. */
    record Worst(String place, Lead lead, Score score) {

        double ratio() {
            return score.ratio();
        }
    }
}
