package fr.parvis.identity.desk;

import fr.parvis.identity.MailAddress;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people type into fields; what cannot be read becomes a sentence on its field. */
public record DeskFields(Texts texts, DeskErrors errors) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\s*[:hH.]\\s*(\\d{2})?)?(?::00)?");
    /** No database text holds it, and no keyboard has it. */
    private static final Pattern UNWRITTEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,6}(?:[.,]\\d{1,15})?");
    /** What people put between digits. */
    private static final Pattern TELEPHONE_SPACES = Pattern.compile("\\(0\\)|[ .()\u00a0\u202f-]");
    /** Short numbers (115, 3939, 118 712) and full ones of the French plan (ARCEP), and international ones (E.164). */
    private static final Pattern TELEPHONE = Pattern.compile(
            "1\\d{2}|[13]\\d{3}|11[68]\\d{3}|0[1-9]\\d{8}" + "|(?:\\+|00)33[1-9]\\d{8}|(?:\\+|00)(?!33)[1-9]\\d{6,13}");

    private static final int LONGEST_TELEPHONE = 30;
    private static final int LONGEST_MAIL = 254;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

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
        errors.add(field, texts.get("desk.error.time", typed));
        return null;
    }

    /** A day as a browser sends it; null with an error on the field. */
    public @Nullable LocalDate date(String field, @Nullable String typed) {
        return date(field, typed, EARLIEST, LATEST, texts.get("desk.error.date"));
    }

    /** A day within bounds, both included; null with an error on the field. */
    public @Nullable LocalDate date(String field, @Nullable String typed, LocalDate first, LocalDate last) {
        return date(
                field, typed, first, last, texts.get("desk.error.date-between", texts.date(first), texts.date(last)));
    }

    private @Nullable LocalDate date(
            String field, @Nullable String typed, LocalDate first, LocalDate last, String otherwise) {
        try {
            LocalDate date = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!date.isBefore(first) && !date.isAfter(last)) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            // said below, in words
        }
        errors.add(field, otherwise);
        return null;
    }

    /**
     * A day and time as a browser sends it, in the town's zone, no later than {@code last}; null with an error on the
     * field. An hour that the clock skips in spring is refused; of one that it repeats in autumn, the first is meant.
     */
    public @Nullable Instant moment(String field, @Nullable String typed, Instant last) {
        try {
            LocalDateTime local = LocalDateTime.parse(typed == null ? "" : typed.strip());
            if (texts.zone().getRules().getValidOffsets(local).isEmpty()) {
                errors.add(field, texts.get("desk.error.moment-skipped"));
                return null;
            }
            if (!local.toLocalDate().isBefore(EARLIEST) && !local.isAfter(LATEST.atTime(LocalTime.MAX))) {
                return before(field, local.atZone(texts.zone()).toInstant(), last);
            }
        } catch (DateTimeParseException unreadable) {
            // said below, in words
        }
        errors.add(field, texts.get("desk.error.moment"));
        return null;
    }

    private @Nullable Instant before(String field, Instant moment, Instant last) {
        if (moment.isAfter(last)) {
            errors.add(field, texts.get("desk.error.moment-late", texts.when(last)));
            return null;
        }
        return moment;
    }

    /** A day of every year, by its two numbers; null with an error on the field where there is none such. */
    public @Nullable MonthDay dayOfYear(String field, String day, String month) {
        try {
            return MonthDay.of(Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
        } catch (NumberFormatException | DateTimeException noDay) {
            errors.add(field, texts.get("desk.error.day-of-year"));
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
        errors.add(field, texts.get("desk.error.number", least, most));
        return OptionalInt.empty();
    }

    /**
     * A number with a comma or a point, within bounds; empty with an error on the field.
     *
     * @param example one that is right, which the error shows
     */
    public OptionalDouble decimal(String field, @Nullable String typed, int least, int most, double example) {
        String digits = typed == null ? "" : typed.strip().replace('\u2212', '-');
        if (DECIMAL.matcher(digits).matches()) {
            double number = Double.parseDouble(digits.replace(',', '.'));
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
        }
        errors.add(field, texts.get("desk.error.decimal", least, most, example));
        return OptionalDouble.empty();
    }

    /** A text of at most so many characters, stripped. */
    public String text(String field, @Nullable String typed, int most) {
        String text =
                typed == null ? "" : UNWRITTEN.matcher(typed).replaceAll("").strip();
        if (text.length() > most) {
            errors.add(field, texts.get("desk.error.long", most));
        }
        return text;
    }

    /** A telephone number as people write it, or nothing. */
    public String telephone(String field, @Nullable String typed) {
        String number = text(field, typed, LONGEST_TELEPHONE);
        String digits = TELEPHONE_SPACES.matcher(number).replaceAll("");
        if (!number.isEmpty() && !TELEPHONE.matcher(digits).matches()) {
            errors.add(field, texts.get("desk.error.telephone"));
        }
        return number;
    }

    /** A mail address, or nothing. */
    public String mail(String field, @Nullable String typed) {
        String mail = text(field, typed, LONGEST_MAIL);
        try {
            return mail.isEmpty() ? mail : new MailAddress(mail).value();
        } catch (BusinessException refusal) {
            errors.add(field, texts.detail(refusal));
            return mail;
        }
    }

    /**
     * As {@link #text}, and something must be there.
     *
     * @param label key of the field's label, by which the list of errors names it
     */
    public String needed(String field, String label, @Nullable String typed, int most) {
        String text = text(field, typed, most);
        if (text.isEmpty()) {
            errors.add(field, texts.get("desk.error.empty", texts.get(label)));
        }
        return text;
    }
}
