package fr.parvis.places.web;

import fr.parvis.calendar.HolidayCalendar;
import fr.parvis.calendar.OpeningHoursSentence;
import fr.parvis.calendar.OpeningInterval;
import fr.parvis.calendar.Openness;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.HoursHere;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.HoursView;
import fr.parvis.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opening hours as people read them: now in a sentence, then the seven days that come. */
@Component
class HoursViews {

    private static final int DAYS = 7;

    private final Places places;

    HoursViews(Places places) {
        this.places = places;
    }

    /** Where somebody on the spot, or the source itself, says otherwise, the days are shown and not what they say of now. */
    Optional<HoursView> of(Seen seen, Texts texts) {
        Trust trust = seen.figure().trust();
        return places.findHours(seen.place().body(), seen.place().slug())
                .map(here -> view(here, texts))
                .map(view -> believed(view, trust, texts));
    }

    private static HoursView believed(HoursView view, Trust trust, Texts texts) {
        boolean closed = trust.state() == Trust.State.CLOSED && trust.reason() != TrustReason.OUTSIDE_HOURS;
        if (closed && view.open()) {
            return new HoursView(false, texts.get("places.hours.closed-anyway"), view.season(), view.days());
        }
        boolean open = trust.state() == Trust.State.MANUAL && trust.reason() == TrustReason.SAID_BY_OFFICER;
        return open && !view.open()
                ? new HoursView(true, texts.get("places.hours.open-anyway"), view.season(), view.days())
                : view;
    }

    /** When a place that is closed by its hours opens; far ahead where nobody knows. */
    Instant opens(Place place, Texts texts) {
        return closedNow(place, texts)
                .flatMap(here -> here.hours().nextChange(texts.now(), here.context()))
                .orElse(Instant.MAX);
    }

    private Optional<Places.HoursHere> closedNow(Place place, Texts texts) {
        return places.findHours(place.body(), place.slug())
                .filter(here ->
                        here.hours().stateAt(texts.now(), here.context()).isClosed());
    }

    /** The sentence of the hours where they say closed at this moment. */
    Optional<String> closed(Place place, Texts texts) {
        return closedNow(place, texts).map(here -> sentence(here, texts));
    }

    /** All that the hours say, in sentences; none when nobody told them. */
    List<String> sentences(Place place, Texts texts) {
        LocalDate today = LocalDate.ofInstant(texts.now(), texts.zone());
        return places.findHours(place.body(), place.slug())
                .map(here ->
                        OpeningHoursSentence.in(texts.language().locale()).all(here.hours(), today, here.context()))
                .orElse(List.of());
    }

    /** What the hours say of this moment, in a sentence; null when nobody told them, or when it never closes. */
    @Nullable String now(Place place, Texts texts) {
        return places.findHours(place.body(), place.slug())
                .filter(here ->
                        here.hours().nextChange(texts.now(), here.context()).isPresent())
                .map(here -> sentence(here, texts))
                .orElse(null);
    }

    /** Whether the hours say that it is open at this moment; false when nobody told them. */
    boolean isOpen(Place place, Texts texts) {
        return places.findHours(place.body(), place.slug())
                .filter(here ->
                        here.hours().stateAt(texts.now(), here.context()).openness() == Openness.OPEN)
                .isPresent();
    }

    private static String sentence(HoursHere here, Texts texts) {
        return OpeningHoursSentence.in(texts.language().locale()).now(here.hours(), texts.now(), here.context());
    }

    private static HoursView view(HoursHere here, Texts texts) {
        Instant now = texts.now();
        boolean open = here.hours().stateAt(now, here.context()).openness() == Openness.OPEN;
        String sentence = sentence(here, texts);
        if (open && here.hours().nextChange(now, here.context()).isEmpty()) {
            return new HoursView(true, sentence, List.of());
        }
        LocalDate today = LocalDate.ofInstant(now, here.context().zone());
        List<HoursView.Day> days = new ArrayList<>();
        for (int ahead = 0; ahead < DAYS; ahead++) {
            days.add(day(here, today.plusDays(ahead), texts));
        }
        List<String> season = OpeningHoursSentence.in(texts.language().locale()).season(here.hours());
        return new HoursView(open, sentence, season, days);
    }

    private static HoursView.Day day(HoursHere here, LocalDate date, Texts texts) {
        Instant from = date.atStartOfDay(here.context().zone()).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(here.context().zone()).toInstant();
        List<OpeningInterval> open = here.hours().intervals(from, until, here.context());
        String hours = open.isEmpty()
                ? texts.get("places.hours.closed")
                : open.stream().map(span -> span(span, from, until, texts)).collect(Collectors.joining(", "));
        return new HoursView.Day(texts.day(date), hours, note(here, date, open.isEmpty()));
    }

    private static String span(OpeningInterval span, Instant from, Instant until, Texts texts) {
        if (!span.from().isAfter(from) && !span.to().isBefore(until)) {
            return texts.get("places.hours.all-day");
        }
        String end = span.to().equals(until) ? texts.get("places.hours.midnight") : texts.time(span.to());
        return texts.get("places.hours.span", texts.time(span.from()), end);
    }

    /** Why the day is not like others: what the officer wrote of it, else the public holiday. */
    private static String note(HoursHere here, LocalDate date, boolean closed) {
        HolidayCalendar holidays = here.context().holidays();
        String holiday =
                holidays == null ? "" : holidays.findPublicHoliday(date).orElse("");
        Instant noon = date.atTime(12, 0).atZone(here.context().zone()).toInstant();
        String written = here.hours().stateAt(noon, here.context()).comment();
        return written != null && closed ? written : holiday;
    }
}
