package fr.parvis.telemetry;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The form in which nearly every device writes its times ({@code 2026-11-22T11:00:00.5Z}, {@code …+01:00}), read
 * without the parser that knows them all.
 */
final class PlainTime {

    /** The text has another form, or is wrong. */
    static final long OTHER = Long.MIN_VALUE;

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final long SECOND = 1_000_000;
    private static final int MICRO_DIGITS = 6;
    private static final int FINEST = 9;
    private static final int FARTHEST_HOURS = 17;

    private PlainTime() {}

    /** Microseconds since 1970, the rest cut off; {@link #OTHER} where somebody else must look. */
    static long micros(String text) {
        if (text.length() <= SHAPE.length() || !hasShape(text)) {
            return OTHER;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return OTHER;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second;
        return fraction(text, seconds * SECOND);
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char there = text.charAt(i);
            if (wanted == '0' ? there < '0' || there > '9' : there != wanted) {
                return false;
            }
        }
        return true;
    }

    private static long fraction(String text, long whole) {
        int at = SHAPE.length();
        if (text.charAt(at) != '.') {
            return zone(text, at, whole);
        }
        int from = at + 1;
        long micros = 0;
        for (at = from; at < text.length() && isDigit(text.charAt(at)); at++) {
            if (at - from < MICRO_DIGITS) {
                micros = micros * 10 + text.charAt(at) - '0';
            }
        }
        int digits = at - from;
        for (int missing = digits; missing < MICRO_DIGITS; missing++) {
            micros *= 10;
        }
        return digits < 1 || digits > FINEST ? OTHER : zone(text, at, whole + micros);
    }

    private static long zone(String text, int at, long local) {
        int left = text.length() - at;
        if (left == 1 && text.charAt(at) == 'Z') {
            return local;
        }
        if (left != 6 || text.charAt(at + 3) != ':' || !isNumber(text, at + 1) || !isNumber(text, at + 4)) {
            return OTHER;
        }
        char sign = text.charAt(at);
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if (sign != '+' && sign != '-' || hours > FARTHEST_HOURS || minutes > 59) {
            return OTHER;
        }
        long ahead = (hours * 60L + minutes) * 60 * SECOND;
        return sign == '+' ? local - ahead : local + ahead;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean isNumber(String text, int at) {
        return isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
