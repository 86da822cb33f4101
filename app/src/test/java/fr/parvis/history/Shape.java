package fr.parvis.history;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/** How full a made-up place is on an ordinary day, from 0 to 1, and how restless it is. */
public enum Shape {
    COMMUTERS(.03, .08),
    ALWAYS_FULL(.004, 0),
    WEEKLY_MARKET(.05, .1),
    FROZEN(0, 0),
    RANDOM_WALK(0, 0),
    POOL_SESSIONS(.06, .25),
    TREND(.04, .05),
    SHOPPING(.04, .15),
    RESIDENTS_AT_NIGHT(.03, .05),
    HOSPITAL(.03, .04),
    STADIUM(.02, .1),
    WHITE_NOISE(0, 0),
    LEVEL_JUMP(.04, .08),
    EMPTY(0, 0),
    CLOSED_AT_NIGHT(.03, .1),
    ODD_AND_EVEN_WEEKS(.03, .05),
    PARK_AND_RIDE(.02, .1);

    /** Standard deviation of the slow noise, in share of the capacity. */
    final double restless;

    /** Standard deviation of a whole day's factor. */
    final double moody;

    Shape(double restless, double moody) {
        this.restless = restless;
        this.moody = moody;
    }

    /** How full at a local time, {@code day} days after the start. */
    double level(LocalDateTime at, int day) {
        double hour = at.getHour() + at.getMinute() / 60.0;
        boolean working = at.getDayOfWeek().getValue() < 6;
        return switch (this) {
            case COMMUTERS -> working ? .05 + .85 * plateau(hour, 7.5, 17.5, .9) : .05 + .1 * plateau(hour, 11, 19, 2);
            case ALWAYS_FULL -> .995;
            case WEEKLY_MARKET ->
                at.getDayOfWeek() == DayOfWeek.THURSDAY
                        ? .1 + .85 * plateau(hour, 7, 13, .5)
                        : .1 + .25 * plateau(hour, 9, 18, 1);
            case FROZEN -> .37;
            case RANDOM_WALK, WHITE_NOISE -> .5;
            case POOL_SESSIONS -> pool(at.getDayOfWeek(), hour);
            case TREND -> (.2 + .006 * day) * (.3 + .7 * plateau(hour, 8, 18, 1.5));
            case SHOPPING ->
                at.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? .05
                        : (working ? .55 : .95) * plateau(hour, 10, 18.5, 1.2) + .03;
            case RESIDENTS_AT_NIGHT -> .9 - (working ? .5 : .2) * plateau(hour, 8, 18, 1);
            case HOSPITAL -> .35 + (working ? .5 : .25) * plateau(hour, 9, 17, 1.5);
            case STADIUM -> day % 17 == 11 ? .1 + .85 * plateau(hour, 19, 22.5, .4) : .08;
            case LEVEL_JUMP -> (day < 25 ? .9 : .45) * (.1 + .9 * plateau(hour, 8, 18, 1));
            case EMPTY -> 0;
            case CLOSED_AT_NIGHT -> hour < 8 || hour >= 20 ? 0 : .7 * plateau(hour, 9, 19, .8);
            case PARK_AND_RIDE -> working && hour > 6 && hour < 20.5 ? .8 * plateau(hour, 7.5, 17.5, .7) : 0;
            case ODD_AND_EVEN_WEEKS -> (day / 7 % 2 == 0 ? .8 : .3) * plateau(hour, 8, 18, 1);
        };
    }

    private static double pool(DayOfWeek day, double hour) {
        boolean closed = day == DayOfWeek.MONDAY || hour < 7 || hour > 21;
        double lunch = .7 * bump(hour, 12.5, .8);
        double evening = (day == DayOfWeek.WEDNESDAY ? .9 : .6) * bump(hour, 18, 1.3);
        double weekend = day.getValue() > 5 ? .8 * bump(hour, 15, 2) : 0;
        return closed ? 0 : .05 + Math.max(weekend, Math.max(lunch, evening));
    }

    private static double plateau(double hour, double from, double to, double soft) {
        return 1 / (1 + Math.exp((from - hour) / soft * 2)) / (1 + Math.exp((hour - to) / soft * 2));
    }

    private static double bump(double hour, double at, double width) {
        return Math.exp(-Math.pow((hour - at) / width, 2) / 2);
    }
}
