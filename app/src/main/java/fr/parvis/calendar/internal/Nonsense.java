package fr.parvis.calendar.internal;

import java.util.List;

/** What no reading makes sense of, however forgiving: refused before the parser, which takes some of it. */
final class Nonsense {

    private static final int LONGEST_NUMBER = 4;

    private final List<HoursToken> tokens;

    private Nonsense(List<HoursToken> tokens) {
        this.tokens = tokens;
    }

    static void refuse(List<HoursToken> tokens, String plain) {
        if (tokens.isEmpty()) {
            throw HoursFlaw.SAYS_NOTHING.refusal();
        }
        if (plain.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw HoursFlaw.LONE_QUOTE.refusal();
        }
        Nonsense nonsense = new Nonsense(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            nonsense.refuse(at);
        }
    }

    private void refuse(int at) {
        HoursToken token = tokens.get(at);
        if (isLostColon(at) || isTwice(at) || token.is(",") && isFirst(at)) {
            throw HoursFlaw.SIGN_ASTRAY.refusal();
        }
        if (token.isNumber() && token.text().length() > LONGEST_NUMBER) {
            throw HoursFlaw.LONG_NUMBER.refusal();
        }
        if (isDayNought(at)) {
            throw HoursFlaw.NOUGHT.refusal();
        }
        if (isCount(at) && !isUnit(at + 1)) {
            throw HoursFlaw.OFFSET_WITHOUT_UNIT.refusal();
        }
    }

    private boolean isLostColon(int at) {
        boolean suffix = isUnitOf(at + 1, List.of("am", "pm"));
        return tokens.get(at).is(":") && (isFirst(at) || isLast(at) || is(at + 1, ":") || suffix);
    }

    private boolean isTwice(int at) {
        return (is(at, ",") || is(at, "week")) && is(at + 1, tokens.get(at).text());
    }

    /** {@code Jan 0}, but not {@code Jan 0:00-12:00}. */
    private boolean isDayNought(int at) {
        HoursToken token = tokens.get(at);
        boolean time = isUnitOf(at + 1, List.of(":", ".", "h", "-", "am"));
        return at > 0 && token.isNumber() && token.number() == 0 && Syntax.isDayOrMonth(tokens.get(at - 1)) && !time;
    }

    /** The 1 of {@code easter +1 day} and of {@code (sunrise+1:00)}. */
    private boolean isCount(int at) {
        boolean added = is(at - 1, "+") || is(at - 1, "-");
        return at > 1 && tokens.get(at).isNumber() && added && isMovable(at - 2);
    }

    private boolean isMovable(int at) {
        String key = tokens.get(at).key();
        boolean event = Syntax.EVENTS.contains(key) && is(at - 1, "(");
        return event || key.equals("easter") && tokens.get(at + 1).is("+");
    }

    private boolean isUnit(int at) {
        return isUnitOf(at, List.of(":", "day", "days", "h"));
    }

    private boolean isUnitOf(int at, List<String> units) {
        return at < tokens.size() && units.contains(tokens.get(at).key());
    }

    private boolean isFirst(int at) {
        return at == 0 || is(at - 1, ";") || is(at - 1, "||");
    }

    private boolean isLast(int at) {
        return at == tokens.size() - 1 || is(at + 1, ";") || is(at + 1, "||");
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(text);
    }
}
