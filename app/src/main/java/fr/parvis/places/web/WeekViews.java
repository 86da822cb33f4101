package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.HoursHere;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The week's quiet hours of a place on one sheet of paper. */
@Component
class WeekViews {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 21;

    private final Places places;
    private final HoursViews opening;

    WeekViews(Places places, HoursViews opening) {
        this.places = places;
        this.opening = opening;
    }

    /** @param placeUrl address of the place's own page */
    WeekView of(Seen seen, String placeUrl, Texts texts) {
        LocalDate today = LocalDate.ofInstant(texts.now(), texts.zone());
        Optional<HoursHere> hours =
                places.findHours(seen.place().body(), seen.place().slug());
        List<WeekView.Day> days = new ArrayList<>();
        boolean known = false;
        for (int ahead = 0; ahead < 7; ahead++) {
            List<Instant> moments = moments(today.plusDays(ahead), texts);
            List<@Nullable Integer> usual = usual(seen.place(), moments);
            known |= usual.stream().anyMatch(Objects::nonNull);
            days.add(day(seen, today.plusDays(ahead), moments, usual, hours, texts));
        }
        List<String> heads = IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> texts.time(LocalTime.of(hour, 0)))
                .toList();
        List<String> sentences = opening.sentences(seen.place(), texts);
        return new WeekView(seen.place(), placeUrl, heads, known ? days : List.of(), sentences)
                .whileOpen()
                .merged();
    }

    private List<@Nullable Integer> usual(Place place, List<Instant> moments) {
        return places.listUsual(place.body(), place.slug(), moments);
    }

    private static List<Instant> moments(LocalDate date, Texts texts) {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> date.atTime(hour, 15).atZone(texts.zone()).toInstant())
                .toList();
    }

    private static WeekView.Day day(
            Seen seen,
            LocalDate date,
            List<Instant> moments,
            List<@Nullable Integer> usual,
            Optional<HoursHere> hours,
            Texts texts) {
        List<WeekView.Cell> cells = new ArrayList<>();
        for (int hour = 0; hour < moments.size(); hour++) {
            boolean closed = hours.isPresent() && isClosed(hours.get(), moments.get(hour));
            cells.add(cell(closed ? "closed" : key(seen, usual.get(hour)), seen.place(), texts));
        }
        String name = date.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, texts.language().locale());
        return new WeekView.Day(name, cells);
    }

    private static boolean isClosed(HoursHere here, Instant moment) {
        return here.hours().stateAt(moment, here.context()).isClosed();
    }

    private static String key(Seen seen, @Nullable Integer usual) {
        Integer capacity = seen.figure().capacity();
        return usual == null || capacity == null || capacity <= 0
                ? "unknown"
                : FigureView.Level.of((double) usual / capacity).key();
    }

    /** In the words of the live pages: how many people, or how much space. */
    private static WeekView.Cell cell(String level, Place place, Texts texts) {
        String kind = place.kind().countsPeople() ? "present" : "free";
        boolean usual = Arrays.stream(FigureView.Level.values())
                .anyMatch(each -> each.key().equals(level));
        return new WeekView.Cell(
                level, texts.get(usual ? "ui.usual." + kind + "." + level : "places.week." + level), 1);
    }
}
