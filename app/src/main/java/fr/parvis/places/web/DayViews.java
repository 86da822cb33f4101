package fr.parvis.places.web;

import fr.parvis.database.Scope;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDay;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.CurveView;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The day of a place as a drawing, in the unit that its figure has: free spaces for a car park, people elsewhere. Of a
 * place that the square shows, and may be another body's.
 */
@Component
class DayViews {

    private final Places places;

    DayViews(Places places) {
        this.places = places;
    }

    Optional<CurveView> of(Seen seen, Texts texts) {
        Place place = seen.place();
        return Scope.of(place.body())
                .call(() -> places.findDay(place.body(), place.slug()))
                .filter(day -> !day.measured().isEmpty() || !day.usual().isEmpty())
                .map(day -> view(seen, day, texts));
    }

    private static CurveView view(Seen seen, PlaceDay day, Texts texts) {
        Integer capacity = seen.figure().capacity();
        boolean free = seen.place().kind().isParking() && capacity != null;
        int all = capacity == null ? 0 : capacity;
        DoubleUnaryOperator unit = free ? taken -> Math.max(0, all - taken) : taken -> Math.max(0, taken);
        return new CurveView(
                "day-curve",
                texts.get(
                        free ? "places.day.free" : "places.day.present",
                        seen.place().name()),
                texts.get(free ? "places.unit.free" : "places.unit.present"),
                day.from(),
                day.until(),
                texts.now(),
                capacity,
                points(day.usual(), unit),
                points(day.measured(), unit),
                day.expected().stream().map(next -> range(next, unit)).toList(),
                free);
    }

    private static List<CurveView.Point> points(List<PlaceDay.Moment> moments, DoubleUnaryOperator unit) {
        return moments.stream()
                .map(moment -> new CurveView.Point(moment.at(), unit.applyAsDouble(moment.value())))
                .toList();
    }

    private static CurveView.Range range(PlaceDay.Expectation next, DoubleUnaryOperator unit) {
        double one = unit.applyAsDouble(next.low());
        double other = unit.applyAsDouble(next.high());
        return new CurveView.Range(
                next.at(), Math.min(one, other), unit.applyAsDouble(next.value()), Math.max(one, other));
    }
}
