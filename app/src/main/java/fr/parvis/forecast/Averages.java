package fr.parvis.forecast;

import static fr.parvis.forecast.Memory.DAY;

import java.time.LocalDate;

/** Means of what was seen at other times; NaN, or no difference, where nothing was. Seconds are of the wall clock. */
record Averages(Memory memory, DayKind.Calendar calendar) {

    /** Mean of the same hour in the last four weeks that answer; each older week counts {@code fade} times less. */
    double weekly(long wall, long first, long reach, double fade) {
        double sum = 0;
        double weight = 0;
        double each = 1;
        for (int week = 0; week < 4; week++, each *= fade) {
            double then = memory.at(wall - first - week * 7 * DAY, reach);
            if (!Double.isNaN(then)) {
                sum += each * then;
                weight += each;
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    /** Mean of the same hour on past days of the same rhythm, the nearer the heavier. */
    double alike(long wall, long back, long reach) {
        DayKind kind = kind(wall);
        double sum = 0;
        double weight = 0;
        double each = 1;
        for (int day = 0; day < 21 && each > .1; day++) {
            long then = wall - back - day * DAY;
            double value = kind(then).rhythm() == kind.rhythm() ? memory.at(then, reach) : Double.NaN;
            if (!Double.isNaN(value)) {
                sum += each * value;
                weight += each;
                each *= .8;
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    double days(long wall, long back, long reach) {
        double sum = 0;
        int count = 0;
        for (int day = 0; day < 3; day++) {
            double then = memory.at(wall - back - day * DAY, reach);
            sum += Double.isNaN(then) ? 0 : then;
            count += Double.isNaN(then) ? 0 : 1;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** By how much the last day was above the same day of the week before. */
    double shift(long now, long reach) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < 24; step++) {
            long then = now - step * 3600;
            double change = memory.at(then, reach) - memory.at(then - 7 * DAY, reach);
            sum += Double.isNaN(change) ? 0 : change;
            count += Double.isNaN(change) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** By how much the last days were, at this hour, above their own mean of past weeks. */
    double anomaly(long target, long back, long reach) {
        double sum = 0;
        int count = 0;
        for (int day = 0; day < 3; day++) {
            long then = target - back - day * DAY;
            double gap = memory.at(then, reach) - weekly(then, 7 * DAY, reach, 1);
            sum += Double.isNaN(gap) ? 0 : gap;
            count += Double.isNaN(gap) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    double level(long now, long reach) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < 24; step++) {
            double then = memory.at(now - step * 3600, reach);
            sum += Double.isNaN(then) ? 0 : then;
            count += Double.isNaN(then) ? 0 : 1;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private DayKind kind(long wall) {
        return calendar.on(LocalDate.ofEpochDay(Math.floorDiv(wall, DAY)));
    }
}
