package fr.parvis.calendar;

import fr.parvis.calendar.internal.HoursReader;
import fr.parvis.calendar.internal.Timetable;
import fr.parvis.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opening hours in OpenStreetMap's syntax (wiki page <em>Key:opening_hours/specification</em>, read by
 * {@code ch.poole:OpeningHoursParser}), evaluated by a timetable of our own. Immutable and safe for any number of
 * threads; one parsed object answers for any place and moment.
 *
 * <p>Where the specification leaves room, the answers are those of the common evaluation tool: the part of a day past
 * midnight belongs to the next day's rules; an open end ({@code 17:00+}) is <em>perhaps open</em> until midnight when
 * it starts before 17:00, else ten hours, from 22:00 eight; school holidays that nobody has published yet make a day
 * that depends on them neither: the rule does not apply.
 */
public final class OpeningHours {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PERIOD_YEARS = 100;
    private static final int HORIZON_DAYS = 10 * 366;

    private final String text;
    private final Timetable timetable;

    private OpeningHours(String text, Timetable timetable) {
        this.text = text;
        this.timetable = timetable;
    }

    /**
     * Reads opening hours, forgiving what people really write (8h30, dots, dashes, day names in several languages).
     *
     * @throws BusinessException {@link CalendarError#UNREADABLE_HOURS} or {@link CalendarError#HOURS_TOO_LONG}; never
     *     another exception, whatever the text
     */
    public static OpeningHours parse(String text) {
        return parse(text, Locale.ROOT);
    }

    /** As {@link #parse(String)}, for a text by someone who speaks that language: « Di » is Sunday in French. */
    public static OpeningHours parse(String text, Locale language) {
        if (text.length() > LONGEST_TEXT) {
            throw new BusinessException(CalendarError.HOURS_TOO_LONG, text.length(), LONGEST_TEXT);
        }
        return new OpeningHours(text, HoursReader.read(text, language));
    }

    /** What the hours say of this moment. */
    public OpeningState stateAt(Instant moment, HoursContext context) {
        return timetable.stateAt(moment, context);
    }

    /**
     * The stretches open or perhaps open between two moments, in order, cut at both ends; neighbours that say the same
     * are one.
     *
     * @throws BusinessException {@link CalendarError#IMPOSSIBLE_PERIOD} beyond a hundred years
     */
    public List<OpeningInterval> intervals(Instant from, Instant to, HoursContext context) {
        if (to.isBefore(from) || Duration.between(from, to).toDays() > LONGEST_PERIOD_YEARS * 366L) {
            throw new BusinessException(CalendarError.IMPOSSIBLE_PERIOD, LONGEST_PERIOD_YEARS);
        }
        List<OpeningInterval> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, context.zone());
        for (LocalDate day = LocalDate.ofInstant(from, context.zone()); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpeningInterval piece : timetable.day(day, context)) {
                append(found, cut(piece, from, to));
            }
        }
        return List.copyOf(found);
    }

    /**
     * When it next opens, closes or becomes uncertain, looking ten years ahead; a mere change of remark does not count.
     */
    public Optional<Instant> nextChange(Instant moment, HoursContext context) {
        Openness now = stateAt(moment, context).openness();
        if (timetable.neverChanges()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(moment, context.zone());
        for (int ahead = 0; ahead < HORIZON_DAYS; ahead++) {
            for (OpeningInterval piece : timetable.day(day.plusDays(ahead), context)) {
                if (piece.from().isAfter(moment) && piece.state().openness() != now) {
                    return Optional.of(piece.from());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the answer depends on holidays, so on the country and the school zone. */
    public boolean speaksOfHolidays() {
        return timetable.speaksOfHolidays();
    }

    Timetable timetable() {
        return timetable;
    }

    /** The text as it was written. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    private static OpeningInterval cut(OpeningInterval piece, Instant from, Instant to) {
        return new OpeningInterval(
                piece.from().isBefore(from) ? from : piece.from(),
                piece.to().isAfter(to) ? to : piece.to(),
                piece.state());
    }

    private static void append(List<OpeningInterval> found, OpeningInterval piece) {
        if (piece.state().isClosed() || !piece.from().isBefore(piece.to())) {
            return;
        }
        OpeningInterval last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.to().equals(piece.from()) && last.state().equals(piece.state())) {
            found.set(found.size() - 1, new OpeningInterval(last.from(), piece.to(), piece.state()));
        } else {
            found.add(piece);
        }
    }
}
