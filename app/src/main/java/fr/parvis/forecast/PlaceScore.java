package fr.parvis.forecast;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How the methods did at one place.
 *
 * @param place its key in the file
 * @param observations how many were used
 * @param nonsense how many were left out because no place can hold them
 * @param first the first instant
 * @param last the last
 * @param capacity by what errors are measured
 * @param all scores on every pair
 * @param complete scores on pairs where each naive rule has all its past
 */
record PlaceScore(
        String place,
        int observations,
        int nonsense,
        Instant first,
        Instant last,
        Capacity capacity,
        Scores all,
        Scores complete) {

    static PlaceScore of(String place, Series raw, ZoneId zone, DayKind.Calendar calendar) {
        Series sorted = raw.sorted();
        Capacity capacity = Capacity.of(sorted);
        Series series = sorted.without(capacity::nonsense);
        RollingOrigin rolling = new RollingOrigin(series, capacity.places(), zone, calendar).run();
        return new PlaceScore(
                place,
                series.size(),
                sorted.size() - series.size(),
                sorted.instant(0),
                sorted.instant(sorted.size() - 1),
                capacity,
                rolling.all(),
                rolling.complete());
    }
}
