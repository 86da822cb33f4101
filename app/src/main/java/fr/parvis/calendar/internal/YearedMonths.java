package fr.parvis.calendar.internal;

import java.util.ArrayList;
import java.util.List;

/** {@code 2026 Sep-Feb}: the year of the last month, which the parser wants to know of February. */
final class YearedMonths {

    private static final int FIRST_YEAR = 1900;

    private YearedMonths() {}

    static List<HoursToken> tidy(List<HoursToken> tokens) {
        List<HoursToken> tidy = new ArrayList<>(tokens);
        for (int at = tidy.size() - 4; at >= 0; at--) {
            if (isRange(tidy, at)) {
                int year = tidy.get(at).number();
                boolean nextYear = month(tidy, at + 3) < month(tidy, at + 1);
                String last = String.valueOf(nextYear ? year + 1 : year);
                tidy.add(at + 3, new HoursToken(HoursToken.Kind.NUMBER, last));
            }
        }
        return tidy;
    }

    private static boolean isRange(List<HoursToken> tokens, int at) {
        boolean dayOfMonth = at + 4 < tokens.size() && tokens.get(at + 4).isNumber();
        return tokens.get(at).number() >= FIRST_YEAR
                && month(tokens, at + 1) >= 0
                && tokens.get(at + 2).is("-")
                && month(tokens, at + 3) >= 0
                && !dayOfMonth;
    }

    private static int month(List<HoursToken> tokens, int at) {
        return Syntax.MONTHS.indexOf(tokens.get(at).text());
    }
}
