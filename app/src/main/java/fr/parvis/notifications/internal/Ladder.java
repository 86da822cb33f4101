package fr.parvis.notifications.internal;

import fr.parvis.notifications.NoticeState;
import fr.parvis.notifications.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes after the tries so far: another try, the next channel, or the end. */
final class Ladder {

    /** Waits between two tries on a channel that is away: half a day in all. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(7));

    private Ladder() {}

    /**
     * What is next.
     *
     * @param rung where the next try goes; null once it is over
     * @param at when that try may be
     * @param state where the notice stands
     */
    record Next(@Nullable Rung rung, Instant at, NoticeState state) {}

    /**
     * @param proves whether a screen alone does not do
     * @param tries so far, the oldest first, at least one
     */
    static Next after(boolean proves, List<Attempt> tries) {
        Attempt last = tries.getLast();
        return switch (last.outcome().kind()) {
            case LATER ->
                waited(last.rung(), tries)
                        .map(wait -> new Next(last.rung(), last.at().plus(wait), NoticeState.WAITING))
                        .orElseGet(() -> above(proves, tries));
            case NEVER -> above(proves, tries);
            case SENT ->
                last.rung() == Rung.LETTER
                        ? new Next(null, last.at(), NoticeState.TO_PRINT)
                        : isEnough(last.rung(), proves)
                                ? new Next(null, last.at(), NoticeState.SENT)
                                : above(proves, tries);
        };
    }

    private static boolean isEnough(Rung rung, boolean proves) {
        return !proves || rung == Rung.MAIL;
    }

    private static Optional<Duration> waited(Rung rung, List<Attempt> tries) {
        long failed = tries.stream()
                .filter(one -> one.rung() == rung && one.outcome().kind() == Outcome.Kind.LATER)
                .count();
        return failed > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get((int) failed - 1));
    }

    /** Up to the next channel; a text message is no second screen for who was shown one already. */
    private static Next above(boolean proves, List<Attempt> tries) {
        Attempt last = tries.getLast();
        boolean reached = tries.stream().anyMatch(one -> one.outcome().kind() == Outcome.Kind.SENT);
        for (int next = last.rung().ordinal() + 1; next < Rung.values().length; next++) {
            Rung rung = Rung.values()[next];
            if (rung != Rung.SMS || !reached) {
                return new Next(rung, last.at(), NoticeState.WAITING);
            }
        }
        return new Next(null, last.at(), reached ? NoticeState.SENT : NoticeState.FAILED);
    }
}
