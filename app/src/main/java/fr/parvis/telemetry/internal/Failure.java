package fr.parvis.telemetry.internal;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** What a failed batch calls for, by SQLSTATE. */
enum Failure {
    /** The database cannot be reached, is starting or stopping, or is out of connections: keep and try again. */
    AWAY,
    /** Two writers waited for each other: try again at once. */
    COLLISION,
    /** Refuse, and say so. */
    DISK_FULL,
    /** This very content is refused. */
    WRONG;

    static Failure of(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (failed instanceof SQLTransientException
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57")
                || state.equals("53300")
                || state.equals("25006")) {
            return AWAY;
        }
        if (state.startsWith("40") || state.equals("23505")) {
            return COLLISION;
        }
        return state.startsWith("53") || state.startsWith("58") ? DISK_FULL : WRONG;
    }
}
