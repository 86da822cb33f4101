package fr.parvis.quality;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Watches one live series and says how far its current figure can be trusted. Every threshold is learnt from the
 * series itself: its beat, how often its number moves at each hour, how long it rested without fault. Constant memory,
 * constant time a reading; {@link #state()} survives a restart. Not thread-safe.
 */
public final class SeriesWatch {

    /** Right clocks differ by no more than this. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private static final double LONGEST_STEP_HOURS = 6;
    private static final double DAY = 86_400;

    private final ZoneId zone;
    private final String source;
    private final Activity activity;
    private WatchState at;

    private SeriesWatch(ZoneId zone, String source, WatchState state) {
        this.zone = zone;
        this.source = source;
        this.at = state;
        this.activity = new Activity(state.hours().clone(), state.changes().clone());
    }

    /**
     * A watch that has seen nothing yet.
     *
     * @param source how the source is named in the trust it gives; shown to residents
     */
    public static SeriesWatch fresh(ZoneId zone, String source) {
        return new SeriesWatch(zone, source, WatchState.nothing());
    }

    /** A watch that goes on where another stopped. */
    public static SeriesWatch resume(ZoneId zone, String source, WatchState state) {
        return new SeriesWatch(zone, source, state);
    }

    /** What to keep so that {@link #resume} goes on from here. */
    public WatchState state() {
        return at.learnt(activity.hours(), activity.changes());
    }

    /**
     * Takes a reading; one that is not later than the last is ignored, and one that
     * {@link #isAhead lies ahead} of now counts as the source's clock being wrong, not as progress of time.
     *
     * @param instant when it was true at the source
     * @param value people or vehicles inside
     * @param capacity places in all, NaN when the source does not say
     */
    public void observe(Instant instant, double value, double capacity) {
        long second = instant.getEpochSecond();
        if (Double.isNaN(value) || (at.spoke() && second <= at.second())) {
            return;
        }
        if (at.spoke()) {
            step(second, value);
        }
        at = at.seen(second, value, capacity);
    }

    /** A person says how many the place holds: that is no word of the source, and never one that it takes back. */
    public void setCapacity(double capacity) {
        at = at.holding(capacity);
    }

    private void step(long second, double value) {
        double hours = (second - at.second()) / 3_600.0;
        int cell = Activity.cell(local(at.second()));
        if (hours <= LONGEST_STEP_HOURS) {
            at = at.rested(hours * activity.rate(cell));
            activity.still(cell, hours);
        }
        if (value != at.value()) {
            moved(cell);
        }
    }

    /** The number moved: its rest proves right, unless it was long enough to be called a fault; see {@link #lesson}. */
    private void moved(int cell) {
        activity.changed(cell);
        double rest = at.second() - at.restingSince();
        at = at.restEnded(frozen() ? lesson(rest) : rest, Stillness.level(at.value(), at.capacity()));
    }

    /** A rest that was called a fault and ended: up to a long weekend it may be a habit, beyond it teaches nothing. */
    private static double lesson(double rest) {
        return rest <= 4 * DAY ? .7 * rest : 0;
    }

    private boolean frozen() {
        Stillness.Level level = Stillness.level(at.value(), at.capacity());
        double rest = at.second() - at.restingSince();
        double known = activity.watched() - rest / 3_600;
        return Stillness.frozen(level, rest, at.expected(), at.longest(level), known);
    }

    /**
     * How far the current figure can be trusted. Opening hours dominate the counter: closed is neither empty nor full.
     *
     * @param open what the opening hours say; null where none are known
     */
    public Trust assess(Instant now, @Nullable Boolean open) {
        if (open != null && !open) {
            return trust(Trust.State.CLOSED, TrustReason.OUTSIDE_HOURS);
        }
        if (!at.spoke()) {
            return trust(Trust.State.ABSENT, TrustReason.NEVER_SPOKE);
        }
        if (isAhead(instant(), now)) {
            return trust(Trust.State.DOUBTFUL, TrustReason.CLOCK_AHEAD);
        }
        if (Duration.between(instant(), now).compareTo(silence()) > 0) {
            return trust(Trust.State.STALE, TrustReason.SILENT);
        }
        TrustReason doubt = doubt();
        if (doubt != TrustReason.NONE) {
            return trust(Trust.State.DOUBTFUL, doubt);
        }
        boolean late = now.getEpochSecond() - at.second() > 2 * Math.max(60, at.beat());
        return trust(late ? Trust.State.AGEING : Trust.State.LIVE, TrustReason.NONE);
    }

    /** Whether something is said to be true at a moment still to come, by more than right clocks differ. */
    public static boolean isAhead(Instant at, Instant now) {
        return at.isAfter(now.plus(AHEAD));
    }

    private TrustReason doubt() {
        double capacity = at.capacity();
        if (at.flips() > .5) {
            return TrustReason.CAPACITY_FLIPS;
        }
        if (at.value() < 0 && !Bounds.drifted(-at.value(), Math.max(0, capacity))) {
            return TrustReason.NEGATIVE;
        }
        if (capacity > 0 && at.value() > capacity && !Bounds.drifted(at.value() - capacity, capacity)) {
            return TrustReason.OVER_CAPACITY;
        }
        return frozen() ? TrustReason.FROZEN : TrustReason.NONE;
    }

    /** After how long a silence this source is called mute: learnt from its beat. */
    public Duration silence() {
        return Duration.ofSeconds(BeatDetector.silence((long) at.beat(), (long) at.slow()));
    }

    /** The instant at which the last reading was true at the source; null before the first. */
    public @Nullable Instant lastReading() {
        return at.spoke() ? instant() : null;
    }

    private Instant instant() {
        return Instant.ofEpochSecond(at.second());
    }

    private LocalDateTime local(long second) {
        return Instant.ofEpochSecond(second).atZone(zone).toLocalDateTime();
    }

    private Trust trust(Trust.State state, TrustReason reason) {
        return new Trust(state, reason, lastReading(), source);
    }

    /** How much a day-old flip of the capacity still counts. */
    static double fade(double seconds) {
        return Math.exp(-seconds / (DAY / 2));
    }
}
