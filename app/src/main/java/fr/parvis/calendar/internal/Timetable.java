package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import fr.parvis.calendar.OpeningInterval;
import fr.parvis.calendar.OpeningState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Rules in their order, worked out day by day; immutable. */
public final class Timetable {

    private final List<HoursRule> rules;

    Timetable(List<HoursRule> rules) {
        this.rules = List.copyOf(rules);
    }

    List<HoursRule> rules() {
        return rules;
    }

    /** What the rules say of one moment. */
    public OpeningState stateAt(Instant moment, HoursContext context) {
        ZoneRules zone = context.zone().getRules();
        ZoneOffset offset = zone.getOffset(moment);
        LocalDateTime local = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, offset);
        int minute = local.getHour() * 60 + local.getMinute();
        ZoneOffsetTransition change = zone.getTransition(local);
        if (change != null && change.isOverlap() && offset.equals(change.getOffsetAfter())) {
            // The hour that comes twice: what ended in it has ended the first time.
            LocalDateTime end = change.getDateTimeBefore();
            minute = end.toLocalDate().equals(local.toLocalDate()) ? end.getHour() * 60 + end.getMinute() - 1 : 1439;
        }
        return plan(local.toLocalDate(), context).at(minute);
    }

    /** The whole of one day, closed stretches included, in order and without holes. */
    public List<OpeningInterval> day(LocalDate day, HoursContext context) {
        List<OpeningInterval> pieces = new ArrayList<>();
        for (DayPlan.Segment segment : plan(day, context).segments()) {
            Instant from = instant(day, segment.from(), context.zone());
            Instant to = instant(day, segment.to(), context.zone());
            if (from.isBefore(to)) {
                pieces.add(new OpeningInterval(from, to, segment.state()));
            }
        }
        return pieces;
    }

    /** Whether some rule depends on public or school holidays. */
    public boolean speaksOfHolidays() {
        return rules.stream().anyMatch(rule -> rule.days().speaksOfHolidays());
    }

    /** Whether it is for ever the same: always open, always closed. */
    public boolean neverChanges() {
        return rules.stream()
                .allMatch(rule -> rule.days().isEveryDay() && rule.windows().isEmpty());
    }

    private DayPlan plan(LocalDate day, HoursContext context) {
        int count = rules.size();
        DayMatch[] today = new DayMatch[count];
        DayMatch[] yesterday = new DayMatch[count];
        int first = 0;
        LocalDate before = day.minusDays(1);
        for (int i = 0; i < count; i++) {
            HoursRule rule = rules.get(i);
            today[i] = rule.days().match(day, context);
            yesterday[i] = rule.spills() ? rule.days().match(before, context) : DayMatch.NO;
            if (today[i].holds()
                    && rule.replaces(i == 0 || rules.get(i - 1).days().isEveryDay())) {
                first = i;
            }
        }
        DayPlan plan = new DayPlan();
        for (int i = first; i < count; i++) {
            HoursRule rule = rules.get(i);
            rule.paint(plan, today[i], day, context);
            if (yesterday[i].holds()) {
                rule.paintSpill(plan, before, context);
            }
        }
        return plan;
    }

    /** A minute of a local day as a moment; one that the clock skips is the moment of the skip. */
    private static Instant instant(LocalDate day, int minute, ZoneId zone) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return local.toInstant(rules.getOffset(local));
    }
}
