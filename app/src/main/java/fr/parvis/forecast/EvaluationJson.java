package fr.parvis.forecast;

import fr.parvis.history.HistoryReport;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as one JSON document; errors are in percent of the capacity, unknown figures null. */
final class EvaluationJson {

    private EvaluationJson() {}

    static String of(Evaluation evaluation) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("file", evaluation.question().file().toString());
        document.put("zone", evaluation.question().zone().getId());
        document.put("reading", reading(evaluation));
        document.put("unit", "mean absolute error, percent of capacity");
        document.put(
                "matching",
                "every observation is an origin; truth = observation nearest to origin + lead; a naive rule takes the"
                        + " observation nearest to its instant among those known at the origin; nearest within 0.6 of"
                        + " the place's median beat, at least 5 min, at most 40 min; missing past falls back on the"
                        + " next simpler rule; all methods on the same pairs");
        document.put("overall", scores(evaluation.all()));
        document.put("overallCompletePast", scores(evaluation.complete()));
        document.put("judged", judged(evaluation));
        document.put("worst", evaluation.worst().map(EvaluationJson::worst).orElse(null));
        document.put(
                "places",
                evaluation.places().stream().map(EvaluationJson::place).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, @Nullable Object> reading(Evaluation evaluation) {
        HistoryReport reading = evaluation.reading();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("encoding", reading.charset().name());
        map.put("separator", String.valueOf(reading.separator()));
        map.put("columns", reading.columns());
        map.put("measure", reading.measure());
        map.put("localTimesWithoutZone", reading.naive());
        map.put("lines", reading.lines());
        map.put("rows", reading.rows());
        map.put("refusedLines", reading.refused());
        map.put("rowsWithoutNumber", evaluation.without());
        map.put("rowsBeyondLimit", evaluation.beyond());
        if (!reading.notes().isEmpty()) {
            map.put(
                    "notes",
                    reading.notes().stream()
                            .map(note -> note.sentence(evaluation.question().language()))
                            .toList());
        }
        return map;
    }

    private static Map<String, @Nullable Object> judged(Evaluation evaluation) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("enough", "100 pairs on 7 days");
        map.put("placesAndLeads", evaluation.judged().count());
        map.put(
                "worseThanATenth",
                evaluation
                        .judged()
                        .filter(judged -> judged.score().worseThanATenth())
                        .count());
        return map;
    }

    private static Map<String, @Nullable Object> worst(Evaluation.Worst worst) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("place", worst.place());
        map.put("lead", worst.lead().key());
        map.putAll(score(worst.score()));
        return map;
    }

    private static Map<String, @Nullable Object> place(PlaceScore place) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("place", place.place());
        map.put("observations", place.observations());
        map.put("nonsense", place.nonsense());
        map.put("first", place.first().toString());
        map.put("last", place.last().toString());
        map.put("capacity", place.capacity().places());
        map.put("capacityGuessed", place.capacity().guessed());
        map.put("scores", scores(place.all()));
        map.put("scoresCompletePast", scores(place.complete()));
        return map;
    }

    private static Map<String, @Nullable Object> scores(Scores scores) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        scores.forEach((lead, score) -> map.put(lead.key(), score(score)));
        return map;
    }

    private static Map<String, @Nullable Object> score(Score score) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("pairs", score.pairs());
        for (Method method : Method.values()) {
            map.put(method.name().toLowerCase(Locale.ROOT), number(score.error(method)));
        }
        map.put("best", score.pairs() == 0 ? null : score.best().name().toLowerCase(Locale.ROOT));
        map.put("ratio", number(score.ratio()));
        map.put("worseThanATenth", score.worseThanATenth());
        map.put("coverage80", number(score.coverage()));
        map.put("enough", score.enough());
        return map;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : Math.round(value * 1e6) / 1e6;
    }
}
