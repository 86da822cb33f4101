package fr.parvis.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Finds sensors that go on repeating one number, by what this very place does at these hours when it lives. */
final class FrozenDetector implements Detector {

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        double capacity = track.usualCapacity();
        List<Rest> rests = Rest.of(track);
        Activity activity = learn(track, rests);
        for (Rest rest : rests) {
            Stillness.Level level = Stillness.level(rest.value(), capacity);
            if (rest.seconds(track) < 18 * 3_600) {
                continue;
            }
            rest.watched(track, activity::forget);
            double expected = rest.expected(track, activity);
            double longest = longest(track, rests, rest, capacity);
            if (Stillness.frozen(level, rest.seconds(track), expected, longest, known(track, rest))) {
                found.accept(
                        Nights.among(track, rests).resemble(rest)
                                ? closed(track, rest)
                                : frozen(track, rest, expected));
            } else {
                rest.watched(track, activity::still);
            }
        }
    }

    /** Hours of readings besides the rest. */
    private static double known(Track track, Rest rest) {
        return (track.second(track.size - 1) - track.second(0) - rest.seconds(track)) / 3_600.0;
    }

    private static Finding closed(Track track, Rest rest) {
        return Finding.note(
                Trap.CLOSED_IS_NOT_EMPTY,
                "closed-long",
                Text.span(rest.seconds(track)),
                track.day(rest.from()),
                track.day(rest.to()));
    }

    private static Finding frozen(Track track, Rest rest, double expected) {
        LocalDate from = track.day(rest.from());
        return Finding.doubt(
                Trap.FROZEN,
                "frozen",
                Text.number(Math.abs(rest.value())),
                Text.span(rest.seconds(track)),
                from,
                track.day(rest.to()),
                Math.round(expected));
    }

    private static Activity learn(Track track, List<Rest> rests) {
        Activity activity = new Activity();
        for (Rest rest : rests) {
            rest.watched(track, activity::still);
            if (rest.to() + 1 < track.size) {
                Rest.step(track, rest.to(), activity::still);
                activity.changed(Activity.cell(track.local(rest.to())));
            }
        }
        return activity;
    }

    /** The longest other rest at the same level that is followed by life; several alike are a habit, one is not. */
    private static double longest(Track track, List<Rest> rests, Rest self, double capacity) {
        Stillness.Level level = Stillness.level(self.value(), capacity);
        return rests.stream()
                .filter(rest -> rest != self && Stillness.level(rest.value(), capacity) == level)
                .sorted(Rest.longestFirst(track))
                .skip(2)
                .findFirst()
                .map(rest -> (double) rest.seconds(track))
                .orElse(0.0);
    }
}
