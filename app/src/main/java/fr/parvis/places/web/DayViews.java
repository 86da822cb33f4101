package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.places.PlaceDay;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.CurveView;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
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

    Optional<DayView> of(Seen seen, Texts texts) {
        Place place = seen.place();
        return places.findDay(place.body(), place.slug())
                .filter(day -> !day.measured().isEmpty() || !day.usual().isEmpty())
                .map(day -> new DayView(view(seen, day, texts), tomorrow(seen, day.tomorrow(), texts)));
    }

    private static CurveView view(Seen seen, PlaceDay day, Texts texts) {
        Integer capacity = seen.figure().capacity();
        boolean free = countsFree(seen);
        DoubleUnaryOperator unit = unit(seen);
        return new CurveView(
                "day-curve",
                texts.get(
                        free ? "places.day.free" : "places.day.present",
                        seen.place().name()),
                unitName(seen),
                day.from(),
                day.until(),
                texts.now(),
                capacity,
                points(day.usual(), unit),
                points(day.measured(), unit),
                day.expected().stream().map(next -> range(next, unit)).toList(),
                free);
    }

    private static @Nullable String tomorrow(Seen seen, PlaceDay.@Nullable Expectation next, Texts texts) {
        if (next == null) {
            return null;
        }
        CurveView.Range range = range(next, unit(seen));
        long value = Math.round(range.value());
        return texts.get(
                range.isSure() ? "places.day.tomorrow.sure" : "places.day.tomorrow",
                texts.time(range.at()),
                texts.number(value),
                texts.get(unitName(seen), value),
                texts.number(Math.round(range.low())),
                texts.number(Math.round(range.high())));
    }

    private static boolean countsFree(Seen seen) {
        return seen.place().kind().isParking() && seen.figure().capacity() != null;
    }

    private static DoubleUnaryOperator unit(Seen seen) {
        Integer capacity = seen.figure().capacity();
        return capacity != null && countsFree(seen)
                ? taken -> Math.max(0, capacity - taken)
                : taken -> Math.max(0, taken);
    }

    private static String unitName(Seen seen) {
        return countsFree(seen) ? "places.unit.free" : "places.unit.present";
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
