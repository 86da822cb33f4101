package fr.parvis.calendar.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts the selectors of each rule into the order that the parser takes: years, weeks, dates, days, times, state. */
final class RuleOrder {

    private final List<HoursToken> tokens;
    private final StringBuilder text = new StringBuilder();
    private final Map<Part, List<HoursToken>> rule = new EnumMap<>(Part.class);
    private String joint = "";
    private Part current = Part.STATE;

    /** The selectors, in the parser's order. */
    private enum Part {
        YEARS,
        WEEKS,
        DATES,
        HOLIDAYS,
        DAYS,
        TIMES,
        STATE,
        REMARK
    }

    private RuleOrder(List<HoursToken> tokens) {
        this.tokens = tokens;
    }

    static String arrange(List<HoursToken> tokens) {
        RuleOrder order = new RuleOrder(tokens);
        int at = 0;
        while (at < tokens.size()) {
            at = order.take(at);
        }
        order.endRule("");
        return order.text.toString();
    }

    /** Takes a token, or a few that belong together, and answers where the next one is. */
    private int take(int at) {
        HoursToken token = tokens.get(at);
        if (token.is(";") || token.is("||")) {
            endRule(token.is(";") ? "; " : " || ");
            return at + 1;
        }
        if (token.is(",") || token.is(":")) {
            return separator(token, at);
        }
        if (token.is(".") && isComplete() && current != Part.DATES && !lastIsComma(current)) {
            endRule("; ");
            return at + 1;
        }
        if (isAlways(at)) {
            start(Part.TIMES, false).add(HoursToken.word("24/7"));
            return at + 3;
        }
        Part part = part(at);
        if (isSecondState(part, token)) {
            return at + 1;
        }
        if (part == Part.DATES && current == Part.DATES && token.isNumber() && isStep(at)) {
            return step(at);
        }
        boolean continues = part == current && (token.kind() == HoursToken.Kind.SIGN || isTail(at));
        if (!continues && startsAfresh(part)) {
            endRule("; ");
        }
        start(part, !continues && !rule.getOrDefault(part, List.of()).isEmpty() && !isTail(at))
                .add(token);
        return at + 1;
    }

    /** {@code Mo off closed} says it twice; {@code Mo unknown open} is refused. */
    private boolean isSecondState(Part part, HoursToken token) {
        boolean second = part == Part.STATE && current == Part.STATE && token.kind() == HoursToken.Kind.WORD;
        List<HoursToken> said = rule.getOrDefault(Part.STATE, List.of());
        if (!second || said.isEmpty()) {
            return false;
        }
        if (!token.is(said.getFirst().text()) && !(isClosed(said.getFirst()) && isClosed(token))) {
            throw HoursFlaw.OPEN_AND_CLOSED.refusal();
        }
        return true;
    }

    private static boolean isClosed(HoursToken state) {
        return state.is("off") || state.is("closed");
    }

    private boolean startsAfresh(Part part) {
        return isComplete() && part != Part.TIMES && rule.containsKey(part);
    }

    private boolean isComplete() {
        return rule.containsKey(Part.TIMES) || rule.containsKey(Part.STATE) || rule.containsKey(Part.REMARK);
    }

    private List<HoursToken> start(Part part, boolean again) {
        current = part;
        List<HoursToken> list = rule.computeIfAbsent(part, none -> new ArrayList<>());
        if (again && part == Part.DATES && isMonthsOnly(list)) {
            list.clear();
        } else if (again) {
            list.add(HoursToken.sign(","));
        }
        return list;
    }

    private static boolean isMonthsOnly(List<HoursToken> dates) {
        return dates.stream().noneMatch(HoursToken::isNumber);
    }

    private int separator(HoursToken token, int at) {
        if (token.is(":") || at + 1 >= tokens.size()) {
            current = Part.STATE;
            return at + 1;
        }
        Part next = isAlways(at + 1) ? Part.TIMES : part(at + 1);
        boolean mixedDays = next != current && isDays(next) && isDays(current);
        if (next == current || mixedDays) {
            rule.computeIfAbsent(mixedDays ? mixedDays() : next, none -> new ArrayList<>())
                    .add(token);
        } else if (next != Part.TIMES || isComplete()) {
            endRule(", ");
        }
        return at + 1;
    }

    private static boolean isDays(Part part) {
        return part == Part.DAYS || part == Part.HOLIDAYS;
    }

    /** Holidays in one list with weekdays mean one or the other; apart from them, both. */
    private Part mixedDays() {
        List<HoursToken> alone = rule.remove(Part.HOLIDAYS);
        if (alone != null) {
            rule.computeIfAbsent(Part.DAYS, none -> new ArrayList<>()).addAll(alone);
        }
        current = Part.DAYS;
        return Part.DAYS;
    }

    private Part part(int at) {
        HoursToken token = tokens.get(at);
        if (token.kind() == HoursToken.Kind.COMMENT) {
            return Part.REMARK;
        }
        if (token.kind() == HoursToken.Kind.SIGN) {
            return token.is("(") ? Part.TIMES : current;
        }
        if (token.kind() == HoursToken.Kind.TIME || Syntax.EVENTS.contains(token.text())) {
            return Part.TIMES;
        }
        return token.isNumber() ? numberPart(at) : wordPart(token);
    }

    private Part wordPart(HoursToken token) {
        if (Syntax.MODIFIERS.contains(token.text())) {
            return Part.STATE;
        }
        if (Syntax.MONTHS.contains(token.text()) || token.is("easter")) {
            return Part.DATES;
        }
        if (Syntax.WEEKDAYS.contains(token.text())) {
            boolean ofDate = current == Part.DATES && !rule.containsKey(Part.DAYS);
            return ofDate && nthFollows(token) ? Part.DATES : Part.DAYS;
        }
        if (Syntax.HOLIDAYS.contains(token.text())) {
            return current == Part.DAYS && lastIsComma(Part.DAYS) ? Part.DAYS : Part.HOLIDAYS;
        }
        return token.is("week") ? Part.WEEKS : current;
    }

    private boolean nthFollows(HoursToken weekday) {
        int at = tokens.indexOf(weekday);
        return at + 1 < tokens.size() && tokens.get(at + 1).is("[");
    }

    private boolean lastIsComma(Part part) {
        List<HoursToken> list = rule.getOrDefault(part, List.of());
        return !list.isEmpty() && list.getLast().is(",");
    }

    private Part numberPart(int at) {
        boolean year = tokens.get(at).number() >= 1900;
        if (year) {
            boolean ofDate = at + 1 < tokens.size()
                    && (Syntax.MONTHS.contains(tokens.get(at + 1).text())
                            || tokens.get(at + 1).is("easter"));
            return ofDate && !rule.containsKey(Part.YEARS) ? Part.DATES : Part.YEARS;
        }
        return current;
    }

    /** Whether the token goes on with what stands before it, rather than beginning a selector. */
    private boolean isTail(int at) {
        HoursToken token = tokens.get(at);
        HoursToken before = at == 0 ? token : tokens.get(at - 1);
        boolean joined = before.kind() == HoursToken.Kind.SIGN
                && !List.of("]", ")", "+", ":").contains(before.text());
        boolean unit = List.of("day", "days", "h").contains(token.text());
        boolean counted = token.isNumber() && current != Part.TIMES;
        boolean dated = current == Part.DATES
                && (before.number() >= 1900
                        || Syntax.MONTHS.contains(before.text()) && !Syntax.MONTHS.contains(token.text()));
        return at > 0 && (joined || unit || counted || dated);
    }

    private boolean isAlways(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).is("24")
                && tokens.get(at + 1).is("/")
                && tokens.get(at + 2).is("7");
    }

    /** Whether this is {@code 01-31/8}, which the parser does not take. */
    private boolean isStep(int at) {
        return at + 4 < tokens.size()
                && tokens.get(at + 1).is("-")
                && tokens.get(at + 2).isNumber()
                && tokens.get(at + 3).is("/")
                && tokens.get(at + 4).number() > 0;
    }

    private int step(int at) {
        List<HoursToken> dates = rule.computeIfAbsent(Part.DATES, none -> new ArrayList<>());
        int last = Math.min(31, tokens.get(at + 2).number());
        for (int day = tokens.get(at).number();
                day <= last;
                day += tokens.get(at + 4).number()) {
            if (day > tokens.get(at).number()) {
                dates.add(HoursToken.sign(","));
            }
            dates.add(new HoursToken(HoursToken.Kind.NUMBER, "%02d".formatted(day)));
        }
        return at + 5;
    }

    private void endRule(String next) {
        if (!rule.isEmpty()) {
            text.append(joint);
            boolean only = rule.size() == 1
                    || rule.size() == 2 && (rule.containsKey(Part.STATE) || rule.containsKey(Part.REMARK));
            rule.forEach((part, list) -> write(part, list, only));
            joint = next;
        } else if (text.isEmpty() && next.equals(" || ")) {
            throw HoursFlaw.EMPTY_FALLBACK.refusal();
        }
        rule.clear();
        current = Part.STATE;
    }

    private void write(Part part, List<HoursToken> list, boolean only) {
        if (!text.isEmpty() && !text.toString().endsWith(" ")) {
            text.append(' ');
        }
        for (int i = 0; i < list.size(); i++) {
            HoursToken token = list.get(i);
            boolean openYear = part == Part.YEARS
                    && token.is("/")
                    && (i < 2 || !list.get(i - 2).is("-"));
            boolean always = token.is("24/7") && !only;
            boolean again = token.is("week") && i > 0;
            if (!again) {
                text.append(openYear ? "-9999/" : always ? "00:00-24:00" : token.written())
                        .append(space(list, i));
            }
        }
    }

    private static String space(List<HoursToken> list, int i) {
        boolean words = i + 1 < list.size()
                && list.get(i).kind() != HoursToken.Kind.SIGN
                && list.get(i + 1).kind() != HoursToken.Kind.SIGN;
        boolean offset =
                i + 2 < list.size() && list.get(i).is("]") && list.get(i + 2).isNumber();
        return words || offset ? " " : "";
    }
}
