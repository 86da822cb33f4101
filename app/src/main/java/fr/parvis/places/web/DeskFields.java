package fr.parvis.places.web;

import fr.parvis.ui.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Reads what people type into fields; what cannot be read becomes a sentence on its field. */
@NamedInterface("desk")
public record DeskFields(Texts texts, DeskErrors errors) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\s*[:hH.]\\s*(\\d{2})?)?(?::00)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,6}(?:[.,]\\d{1,15})?");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** {@code 09:30}, and also 9h30, 9 h, 24:00; null with an error on the field. */
    public @Nullable LocalTime time(String field, String typed) {
        Matcher matcher = TIME.matcher(typed.strip());
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            if (hour == 24 && minute == 0) {
                return LocalTime.MIDNIGHT;
            }
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        errors.add(field, texts.get("places.desk.error.time", typed));
        return null;
    }

    /** A day as a browser sends it; null with an error on the field. */
    public @Nullable LocalDate date(String field, @Nullable String typed) {
        try {
            LocalDate date = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!date.isBefore(EARLIEST) && date.isBefore(LATEST)) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            // said below, in words
        }
        errors.add(field, texts.get("places.desk.error.date"));
        return null;
    }

    /** A day and time as a browser sends it, in the town's zone; null with an error on the field. */
    public @Nullable LocalDateTime moment(String field, @Nullable String typed) {
        try {
            return LocalDateTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException unreadable) {
            errors.add(field, texts.get("places.desk.error.moment"));
            return null;
        }
    }

    /** A whole number within bounds; empty with an error on the field. */
    public OptionalInt number(String field, @Nullable String typed, int least, int most) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (NUMBER.matcher(digits).matches()) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        errors.add(field, texts.get("places.desk.error.number", least, most));
        return OptionalInt.empty();
    }

    /** A number with a comma or a point, within bounds; empty with an error on the field. */
    public OptionalDouble decimal(String field, @Nullable String typed, int least, int most) {
        String digits = typed == null ? "" : typed.strip().replace('\u2212', '-');
        if (DECIMAL.matcher(digits).matches()) {
            double number = Double.parseDouble(digits.replace(',', '.'));
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
        }
        errors.add(field, texts.get("places.desk.error.decimal", least, most));
        return OptionalDouble.empty();
    }

    /** A text of at most so many characters, stripped. */
    public String text(String field, @Nullable String typed, int most) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > most) {
            errors.add(field, texts.get("places.desk.error.long", most));
        }
        return text;
    }

    /** As {@link #text}, and something must be there. */
    public String needed(String field, @Nullable String typed, int most) {
        String text = text(field, typed, most);
        if (text.isEmpty()) {
            errors.add(field, texts.get("places.desk.error.empty"));
        }
        return text;
    }
}
