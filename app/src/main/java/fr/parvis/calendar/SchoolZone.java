package fr.parvis.calendar;

/** The three zones of the school calendar of mainland France (arrêté of the minister; A, B and C since 2015). */
public enum SchoolZone {
    A,
    B,
    C
}
