package fr.parvis.places.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a past that can teach what is usual. A number that is impossible, or that stood still for a day and a night
 * anywhere between nobody and full, was a sensor's fault and no habit of people.
 */
final class BelievedPast {

    /** Hours of stillness that no place with visitors has. */
    private static final int STILL_HOURS = 24;

    /** Beyond a full place by that share a counter has drifted no more: it is wrong. */
    private static final double DRIFT = 0.1;

    private BelievedPast() {}

    /** @param hours means by the hour, in their order */
    static List<PastMoment> of(List<PastMoment> hours) {
        List<PastMoment> believed = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= hours.size(); i++) {
            if (i == hours.size() || hours.get(i).occupied() != hours.get(first).occupied()) {
                List<PastMoment> run = hours.subList(first, i);
                if (run.size() < STILL_HOURS || isAtAnEnd(run.getFirst())) {
                    believed.addAll(run);
                }
                first = i;
            }
        }
        believed.removeIf(hour -> !isPossible(hour));
        return List.copyOf(believed);
    }

    /** Whether a place can hold so many, give or take a counter's drift. */
    static boolean isPossible(PastMoment moment) {
        double slack = moment.capacity() * DRIFT;
        return moment.occupied() >= -slack / 2
                && (moment.capacity() <= 0 || moment.occupied() <= moment.capacity() + slack);
    }

    private static boolean isAtAnEnd(PastMoment moment) {
        return moment.occupied() == 0 || moment.capacity() > 0 && moment.occupied() == moment.capacity();
    }
}
