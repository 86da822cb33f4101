package fr.parvis.ui;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One live figure as the component {@code components/figure} shows it: never a number without its trust.
 *
 * @param id the element's id, stable over updates: {@code place-<uuid>}
 * @param label the place's name
 * @param href its own page, or null on that page itself
 * @param kind what {@code value} counts
 * @param value the number, shown only if the trust allows it ({@link Trust.State#showsNumber()}, or a person said it)
 * @param capacity how many it holds today, if known
 * @param usual the usual value at this hour, same unit as {@code value}, if known
 * @param trust how far the number can be trusted
 * @param sentence the trust in words, or null for the usual sentence of that trust; what the hours say when they are why
 *     the place is closed
 * @param note one more sentence: hours, next hours, who said it; or null
 * @param provenance where the data comes from
 * @param said the answer that a person on the spot gave, with or without a number, or a device in a word; null otherwise
 * @param liveUntil after this moment a page that got no update must not show the number as live any more; null: never
 */
public record FigureView(
        String id,
        String label,
        @Nullable String href,
        Kind kind,
        @Nullable Integer value,
        @Nullable Integer capacity,
        @Nullable Integer usual,
        Trust trust,
        @Nullable String sentence,
        @Nullable String note,
        Provenance provenance,
        @Nullable Instant liveUntil,
        @Nullable Answer said) {

    /** A figure that rests on numbers alone. */
    public FigureView(
            String id,
            String label,
            @Nullable String href,
            Kind kind,
            @Nullable Integer value,
            @Nullable Integer capacity,
            @Nullable Integer usual,
            Trust trust,
            @Nullable String sentence,
            @Nullable String note,
            Provenance provenance,
            @Nullable Instant liveUntil) {
        this(id, label, href, kind, value, capacity, usual, trust, sentence, note, provenance, liveUntil, null);
    }

    /** What is counted. */
    public enum Kind {
        /** Free spaces: many is good. */
        FREE,
        /** People inside: few is good. */
        PRESENT
    }

    /** What the reader wants to know first. */
    public enum Answer {
        ROOM,
        LITTLE,
        FULL,
        CLOSED,
        UNKNOWN
    }

    /** How full, in a word: under 40 %, under 75 %, more. */
    public enum Level {
        CALM,
        MEDIUM,
        BUSY;

        /** The word for a share of 0 to 1: the same for the usual figure of now and for the sheet of the week. */
        public static Level of(double fill) {
            return fill < 0.4 ? CALM : fill < 0.75 ? MEDIUM : BUSY;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the number may be shown. */
    public boolean showsNumber() {
        return value != null && (trust.state().showsNumber() || trust.state() == Trust.State.MANUAL);
    }

    /** Is there room? From the number when it may be shown, never from a number that may not. */
    public Answer answer() {
        if (trust.state() == Trust.State.CLOSED) {
            return Answer.CLOSED;
        }
        if (said != null) {
            return said;
        }
        return showsNumber() ? Answer.valueOf(room()) : Answer.UNKNOWN;
    }

    /**
     * What the opening hours say, where they are the answer: « Fermé, ouvre demain à 9 h », or, at a place that nobody
     * counts, « Ouvert, ferme à 18 h ». Null where a number or its absence is.
     */
    public @Nullable String hoursAnswer() {
        if (trust.state() == Trust.State.CLOSED) {
            return trust.reason() == TrustReason.OUTSIDE_HOURS ? sentence : null;
        }
        return trust.state() == Trust.State.ABSENT && trust.reason() == TrustReason.NO_SENSOR && said == null
                ? note
                : null;
    }

    /** The answer as its picture and its colour are named: {@code room}, … {@code unknown}, or {@code open} by the hours. */
    public String sign() {
        return answer() == Answer.UNKNOWN && hoursAnswer() != null
                ? "open"
                : answer().name().toLowerCase(Locale.ROOT);
    }

    /** How full, 0 to 1; 0 when unknown. Over capacity is shown as full. */
    public double fill() {
        return ratio(value);
    }

    /** How full it usually is at this hour, 0 to 1; −1 when unknown. */
    public double usualFill() {
        return usual == null || capacity == null || capacity <= 0 ? -1 : ratio(usual);
    }

    /** Whether a bar can be drawn. */
    public boolean hasBar() {
        return showsNumber() && capacity != null && capacity > 0;
    }

    /** Whether to say what is usual instead: nothing measured, the place not closed, and the usual value known. */
    public boolean showsUsual() {
        return answer() == Answer.UNKNOWN && usualFill() >= 0;
    }

    /** The usual fill in a word. */
    public Level usualLevel() {
        return Level.of(usualFill());
    }

    private double ratio(@Nullable Integer count) {
        if (count == null || capacity == null || capacity <= 0) {
            return 0;
        }
        double ratio = Math.clamp((double) count / capacity, 0, 1);
        return kind == Kind.FREE ? 1 - ratio : ratio;
    }

    private String room() {
        if (capacity == null || capacity <= 0) {
            return kind == Kind.FREE && value != null && value <= 0 ? "FULL" : "ROOM";
        }
        return fill() >= 1 ? "FULL" : fill() >= 0.9 ? "LITTLE" : "ROOM";
    }
}
