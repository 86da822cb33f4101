package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What a batch adds to one hour of one series. */
final class HourSum {

    private static final long HOUR = 3_600_000_000L;

    private final Series series;
    private final long hour;
    private int count;
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double last;
    private long lastAt = Long.MIN_VALUE;

    HourSum(Reading first) {
        series = first.series();
        hour = hourOf(first);
    }

    boolean covers(Reading reading) {
        return reading.series() == series && hourOf(reading) == hour;
    }

    void add(Reading reading) {
        double value = reading.value();
        count++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        if (reading.at() > lastAt) {
            lastAt = reading.at();
            last = value;
        }
    }

    /** Nine parameters; answers the number of the next one. */
    static int set(PreparedStatement statement, int first, List<HourSum> hours) throws SQLException {
        int next = first;
        statement.setObject(
                next++,
                hours.stream().mapToInt(each -> each.series.body().value()).toArray());
        statement.setObject(
                next++, hours.stream().mapToInt(each -> each.series.id()).toArray());
        statement.setObject(next++, hours.stream().mapToLong(each -> each.hour).toArray());
        statement.setObject(next++, hours.stream().mapToInt(each -> each.count).toArray());
        statement.setObject(next++, hours.stream().mapToDouble(each -> each.sum).toArray());
        statement.setObject(next++, hours.stream().mapToDouble(each -> each.min).toArray());
        statement.setObject(next++, hours.stream().mapToDouble(each -> each.max).toArray());
        statement.setObject(
                next++, hours.stream().mapToDouble(each -> each.last).toArray());
        statement.setObject(
                next++, hours.stream().mapToLong(each -> each.lastAt).toArray());
        return next;
    }

    private static long hourOf(Reading reading) {
        return Math.floorDiv(reading.at(), HOUR) * HOUR;
    }
}
