package fr.parvis.ui;

import java.util.List;

/**
 * Opening hours as a list of days.
 *
 * @param open whether it is open now
 * @param now the sentence for now: « Ouvert jusqu’à 19 h »
 * @param season sentences on the part of the year in which it is open; none where it is open all year
 * @param days seven lines from today on; none where every day is the same, as the sentence says
 */
public record HoursView(boolean open, String now, List<String> season, List<Day> days) {

    public HoursView(boolean open, String now, List<Day> days) {
        this(open, now, List.of(), days);
    }

    /**
     * One day.
     *
     * @param name « aujourd’hui », « mardi »
     * @param hours « 9 h – 12 h, 14 h – 19 h » or « fermé »
     * @param note why it differs from the usual week, or empty
     */
    public record Day(String name, String hours, String note) {}
}
