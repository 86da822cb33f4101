package fr.parvis.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/** Days and hours in words. */
final class Calendar {

    private final Texts texts;
    private final ZoneId zone;

    Calendar(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    String time(LocalTime time) {
        if (texts.language() == Language.EN) {
            return DateTimeFormatter.ofPattern("H:mm").format(time);
        }
        return time.getMinute() == 0
                ? texts.get("ui.time.hour", time.getHour())
                : texts.get("ui.time.minute", time.getHour(), "%02d".formatted(time.getMinute()));
    }

    String date(LocalDate date) {
        return texts.get(
                "ui.date.full", weekday(date), dayOfMonth(date), month(date), Integer.toString(date.getYear()));
    }

    String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        if (days >= -1 && days <= 1) {
            return texts.get(days == 0 ? "ui.day.today" : days == 1 ? "ui.day.tomorrow" : "ui.day.yesterday");
        }
        return days > 1 && days < 7
                ? weekday(date)
                : texts.get("ui.date.short", weekday(date), dayOfMonth(date), month(date));
    }

    String moment(Instant instant) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        if (instant.equals(today().plusDays(1).atStartOfDay(zone).toInstant())) {
            return texts.get("ui.moment.midnight");
        }
        String hour = time(instant.atZone(zone).toLocalTime());
        return date.equals(today()) ? texts.get("ui.moment.today", hour) : texts.get("ui.moment", day(date), hour);
    }

    String when(Instant instant) {
        return texts.get(
                "ui.moment",
                day(instant.atZone(zone).toLocalDate()),
                time(instant.atZone(zone).toLocalTime()));
    }

    private LocalDate today() {
        return texts.now().atZone(zone).toLocalDate();
    }

    private String weekday(LocalDate date) {
        return date.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, texts.language().locale());
    }

    private String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, texts.language().locale());
    }

    String month(YearMonth month) {
        return month(month.atDay(1)) + " " + month.getYear();
    }

    private String dayOfMonth(LocalDate date) {
        int day = date.getDayOfMonth();
        return day == 1 ? texts.get("ui.date.first") : Integer.toString(day);
    }
}
