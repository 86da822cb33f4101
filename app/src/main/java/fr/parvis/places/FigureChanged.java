package fr.parvis.places;

/** What people see of a place has changed. Published in memory only: the next change makes it worthless. */
public record FigureChanged(Place place, Figure before, Figure now) {

    /** Whether somebody who waits for room should hear of it. */
    public boolean bringsRoom() {
        return isFull(before) && now.level() != null && !isFull(now) && now.level() != Level.NEARLY_FULL;
    }

    private static boolean isFull(Figure figure) {
        return figure.level() == Level.FULL || figure.level() == Level.NEARLY_FULL;
    }
}
