package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import fr.parvis.calendar.OpeningState;
import fr.parvis.calendar.Openness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the parser's rules to ours, refusing what reads well and means nothing. */
final class RuleCompiler {

    private RuleCompiler() {}

    static Timetable compile(List<Rule> parsed) {
        List<HoursRule> rules = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            Rule rule = parsed.get(i);
            if (rule.isEmpty() && i + 1 < parsed.size() && !isNormal(parsed.get(i + 1))) {
                throw HoursFlaw.EMPTY_RULE.refusal();
            }
            if (!rule.isEmpty()) {
                rules.add(compile(rule));
            }
            if (i > 0 && rule.isAdditive()) {
                refuseDanglingSelectors(parsed.get(i - 1));
            }
        }
        if (rules.isEmpty()) {
            throw HoursFlaw.SAYS_NOTHING.refusal();
        }
        refuseCrowd(rules);
        return new Timetable(rules);
    }

    /** More points than two days have minutes say nothing, and would take long to say it. */
    private static void refuseCrowd(List<HoursRule> rules) {
        int points = rules.stream()
                .flatMap(rule -> rule.windows().stream())
                .mapToInt(TimeWindow::points)
                .sum();
        if (points > 2 * DayPlan.MINUTES) {
            throw HoursFlaw.TOO_MANY_MOMENTS.refusal();
        }
    }

    private static boolean isNormal(Rule rule) {
        return !rule.isFallBack() && !rule.isAdditive();
    }

    /** {@code Aug, Mo 10:00-12:00}: nobody knows what is meant of August. */
    private static void refuseDanglingSelectors(Rule before) {
        if (before.getTimes() == null && before.getModifier() == null && !before.isTwentyfourseven()) {
            throw HoursFlaw.COMMA_WITHOUT_HOURS.refusal();
        }
    }

    private static HoursRule compile(Rule rule) {
        DaySelector days = DayCompiler.compile(rule);
        List<TimeWindow> windows = TimeCompiler.compile(rule.getTimes(), !days.isEveryDay());
        return new HoursRule(days, windows, state(rule), joint(rule));
    }

    private static HoursRule.Joint joint(Rule rule) {
        if (rule.isFallBack()) {
            return HoursRule.Joint.FALLBACK;
        }
        return rule.isAdditive() ? HoursRule.Joint.ADDITIONAL : HoursRule.Joint.NORMAL;
    }

    private static OpeningState state(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier == null) {
            return new OpeningState(Openness.OPEN, comment(rule.getComment()), false);
        }
        return new OpeningState(openness(modifier.getModifier()), comment(modifier.getComment()), false);
    }

    private static @Nullable String comment(@Nullable String written) {
        return written == null || written.isEmpty() ? null : written;
    }

    private static Openness openness(RuleModifier.@Nullable Modifier modifier) {
        return switch (modifier) {
            case OPEN -> Openness.OPEN;
            case CLOSED, OFF -> Openness.CLOSED;
            case UNKNOWN -> Openness.UNKNOWN;
            case null -> Openness.UNKNOWN;
        };
    }
}
