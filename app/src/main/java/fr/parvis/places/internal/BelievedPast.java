package fr.parvis.places.internal;

import fr.parvis.quality.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a past that can teach what is usual. A number that is impossible, or that stood still for longer than this
 * place ever rests, anywhere between nobody and full, was a sensor's fault and no habit of people.
 */
final class BelievedPast {

    /** Shorter rests are nobody's fault. */
    private static final int STILL_HOURS = 24;

    /** Two rests may be one fault each; a third like them makes a habit: quiet Sundays, holidays. */
    private static final int HABIT = 2;

    private static final int TIMES_THE_HABIT = 2;

    private BelievedPast() {}

    /** @param hours means by the hour, in their order */
    static List<PastMoment> of(List<PastMoment> hours) {
        List<List<PastMoment>> rests = rests(hours);
        int habit = rests.stream()
                .map(List::size)
                .sorted(Comparator.reverseOrder())
                .skip(HABIT)
                .findFirst()
                .orElse(0);
        int longest = Math.max(STILL_HOURS, TIMES_THE_HABIT * habit);
        return rests.stream()
                .filter(rest -> rest.size() < longest || isAtAnEnd(rest.getFirst()))
                .flatMap(List::stream)
                .filter(BelievedPast::isPossible)
                .toList();
    }

    /** Runs of hours with one and the same number. */
    private static List<List<PastMoment>> rests(List<PastMoment> hours) {
        List<List<PastMoment>> rests = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= hours.size(); i++) {
            if (i == hours.size() || hours.get(i).occupied() != hours.get(first).occupied()) {
                rests.add(hours.subList(first, i));
                first = i;
            }
        }
        return rests;
    }

    static boolean isPossible(PastMoment moment) {
        return Bounds.allow(moment.occupied(), moment.capacity());
    }

    private static boolean isAtAnEnd(PastMoment moment) {
        return moment.occupied() == 0 || moment.capacity() > 0 && moment.occupied() == moment.capacity();
    }
}
