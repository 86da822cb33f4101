package fr.parvis.calendar.internal;

import java.util.ArrayList;
import java.util.List;

/** {@code 1 juillet} and {@code 24. Dezember}, where the syntax has the month first. */
final class MonthFirst {

    private static final int LONGEST_MONTH = 31;

    private MonthFirst() {}

    static List<HoursToken> tidy(List<HoursToken> tokens) {
        List<HoursToken> tidy = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            boolean dot = at + 1 < tokens.size() && tokens.get(at + 1).is(".");
            int month = at + (dot ? 2 : 1);
            if (isDay(tokens, at) && isMonth(tokens, month) && !isDated(tokens, month)) {
                tidy.add(tokens.get(month));
                tidy.add(new HoursToken(
                        HoursToken.Kind.NUMBER, "%02d".formatted(tokens.get(at).number())));
                at = month + 1;
            } else {
                tidy.add(tokens.get(at));
                at++;
            }
        }
        return tidy;
    }

    private static boolean isDay(List<HoursToken> tokens, int at) {
        int number = tokens.get(at).number();
        boolean afterMonth =
                at > 0 && (isMonth(tokens, at - 1) || tokens.get(at - 1).is(":"));
        return number >= 1 && number <= LONGEST_MONTH && !afterMonth && !isWeek(tokens, at);
    }

    /** The 05 of {@code week 03,05 Feb}. */
    private static boolean isWeek(List<HoursToken> tokens, int at) {
        int before = at - 1;
        while (before >= 0
                && (tokens.get(before).isNumber()
                        || List.of(",", "-", "/").contains(tokens.get(before).text()))) {
            before--;
        }
        return before >= 0 && tokens.get(before).is("week");
    }

    private static boolean isMonth(List<HoursToken> tokens, int at) {
        return at < tokens.size() && Syntax.MONTHS.contains(tokens.get(at).text());
    }

    /** {@code week 05 Feb 10}: the number before belongs elsewhere. */
    private static boolean isDated(List<HoursToken> tokens, int month) {
        boolean followed = month + 1 < tokens.size() && tokens.get(month + 1).isNumber();
        boolean hour = followed
                && month + 2 < tokens.size()
                && List.of(":", "h", "-", ".").contains(tokens.get(month + 2).text());
        return followed && !hour;
    }
}
