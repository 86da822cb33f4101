package fr.parvis.calendar.internal;

import java.util.ArrayList;
import java.util.List;

/** The ways of writing a time ({@code 8h30}, {@code 8.30}, {@code 8 pm}, {@code 8-12}) brought to {@code 08:30}. */
final class ClockForms {

    private final List<HoursToken> in;
    private final List<HoursToken> out = new ArrayList<>();
    private int at;
    private boolean amongDates;

    private ClockForms(List<HoursToken> in) {
        this.in = in;
    }

    static List<HoursToken> tidy(List<HoursToken> tokens) {
        return new ClockForms(MonthFirst.tidy(tokens)).tidy();
    }

    private List<HoursToken> tidy() {
        while (at < in.size()) {
            HoursToken token = in.get(at);
            if (isOrdinalDot(token)) {
                at++;
            } else if (!token.isNumber() || !takeTime()) {
                note(token);
                out.add(token);
                at++;
            }
        }
        return bareEnds();
    }

    /** The dot of {@code Dec 24.}, as Germans write the day. */
    private boolean isOrdinalDot(HoursToken token) {
        return token.is(".") && !out.isEmpty() && out.getLast().isNumber() && amongDates;
    }

    private void note(HoursToken token) {
        if (Syntax.MONTHS.contains(token.text()) || token.is("easter") || token.is("week") || token.is("[")) {
            amongDates = true;
        } else if (Syntax.WEEKDAYS.contains(token.text()) || token.is(";") || token.is("]") || token.is("||")) {
            amongDates = false;
        }
    }

    private boolean takeTime() {
        int hours = in.get(at).number();
        int next = at + 1;
        int minutes = 0;
        boolean time = false;
        if (isHourAndMinutes(at)) {
            minutes = in.get(next + 1).number();
            time = true;
            next += 2;
        } else if (isFourDigits(at)) {
            minutes = hours % 100;
            hours /= 100;
            time = true;
        } else if (is(next, "h")) {
            next++;
            time = true;
        }
        if (is(next, "h")) {
            next++;
        }
        if (is(next, "am", "pm") && hours >= 1 && hours <= 12) {
            hours = hours % 12 + (is(next, "pm") ? 12 : 0);
            next++;
            time = true;
        }
        if (time) {
            out.add(time(hours, minutes));
            at = next;
            amongDates = false;
        }
        return time;
    }

    /** {@code 8.30}; but not the 24 of {@code Dec 24.25}, nor the 02 of {@code Jan 02: 18:00}. */
    private boolean isHourAndMinutes(int index) {
        boolean pair = in.get(index).text().length() <= 2 && is(index + 1, ":", ".", "h") && isMinutes(index + 2);
        boolean date =
                amongDates && (is(index + 1, ".") || is(index + 1, ":") && is(index + 3, ":") && isMinutes(index + 4));
        return pair && !date;
    }

    /** {@code 0830}, which is no year. */
    private boolean isFourDigits(int index) {
        HoursToken token = in.get(index);
        return token.text().length() == 4 && token.number() < 1900 && token.number() % 100 < 60;
    }

    private boolean isMinutes(int index) {
        return index < in.size()
                && in.get(index).isNumber()
                && in.get(index).text().length() == 2;
    }

    private boolean is(int index, String... texts) {
        return index < in.size() && List.of(texts).contains(in.get(index).text());
    }

    private static HoursToken time(int hours, int minutes) {
        return new HoursToken(HoursToken.Kind.TIME, "%02d:%02d".formatted(hours, minutes));
    }

    /** {@code 9 - 12:00} and, after a weekday or at the start, {@code 9-12}. */
    private List<HoursToken> bareEnds() {
        List<HoursToken> tidy = new ArrayList<>(out);
        boolean hours = true;
        for (int i = 0; i < tidy.size(); i++) {
            HoursToken token = tidy.get(i);
            hours = hoursAfter(token, hours);
            boolean joined = is(tidy, i + 1, "-") && (isTime(tidy, i + 2) || hours && isHour(tidy, i + 2))
                    || is(tidy, i - 1, "-") && isTime(tidy, i - 2);
            if (isHour(tidy, i) && joined) {
                tidy.set(i, time(token.number(), 0));
            } else if (token.is("/") && isTime(tidy, i + 1) && is(tidy, i + 2, "-")) {
                tidy.set(i, HoursToken.sign(","));
            }
        }
        return tidy;
    }

    private static boolean hoursAfter(HoursToken token, boolean before) {
        if (Syntax.MONTHS.contains(token.text()) || token.is("week") || token.is("[")) {
            return false;
        }
        boolean opens = Syntax.WEEKDAYS.contains(token.text())
                || Syntax.HOLIDAYS.contains(token.text())
                || token.is(";")
                || token.is("]")
                || token.kind() == HoursToken.Kind.TIME;
        return opens || before;
    }

    private static boolean isHour(List<HoursToken> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).isNumber()
                && tokens.get(i).text().length() <= 2
                && tokens.get(i).number() <= 48;
    }

    private static boolean isTime(List<HoursToken> tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == HoursToken.Kind.TIME;
    }

    private static boolean is(List<HoursToken> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
    }
}
