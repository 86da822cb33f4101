package fr.parvis.territory;

/** How far a body has got with a service. */
public enum ServiceState {
    /** Announced; only officers see it. */
    PLANNED,
    /** Tried out by officers and the residents they invited. */
    PILOT,
    /** For everybody. */
    OPEN,
    /** Over; what it recorded stays, nothing new comes in. */
    CLOSED;

    /** Whether somebody of this audience is shown the service. */
    public boolean isVisibleTo(Audience audience) {
        return switch (this) {
            case OPEN -> true;
            case PILOT -> audience != Audience.RESIDENT;
            case PLANNED, CLOSED -> audience == Audience.OFFICER;
        };
    }

    /** Who looks. */
    public enum Audience {
        RESIDENT,
        /** A resident invited to the pilot. */
        INVITED,
        OFFICER
    }
}
