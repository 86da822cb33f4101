package fr.parvis.calendar;

import java.time.LocalDate;

/** The date of Easter. */
public final class Easter {

    private Easter() {}

    /** Easter Sunday in the Gregorian calendar (anonymous algorithm, Nature, 20 April 1876; Meeus, chapter 8). */
    public static LocalDate sunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }

    /** Easter Sunday of the orthodox churches, as a Gregorian date (Meeus, chapter 8); right from 1900 to 2099. */
    public static LocalDate orthodoxSunday(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int julian = d + e + 114;
        return LocalDate.of(year, julian / 31, julian % 31 + 1).plusDays(13);
    }
}
