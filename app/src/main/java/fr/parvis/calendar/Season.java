package fr.parvis.calendar;

import java.time.MonthDay;

/**
 * The part of every year in which a place is open at all: a summer pool, a winter market. One that ends before it begins
 * goes on into the new year.
 *
 * @param last included
 */
public record Season(MonthDay first, MonthDay last) {}
