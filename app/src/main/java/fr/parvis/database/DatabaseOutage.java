package fr.parvis.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;

/** What the database cannot do for the moment, told apart from a fault of the program by SQLSTATE (PostgreSQL, appendix A). */
public enum DatabaseOutage {
    /** It cannot be reached, is starting or stopping, or has no connection left: ask again in a while. */
    AWAY(503),
    /** Its disk is full. */
    FULL(507);

    private static final int DEEPEST = 20;

    private final int status;

    DatabaseOutage(int status) {
        this.status = status;
    }

    /** The HTTP status (RFC 9110, RFC 4918 for the full disk). */
    public int status() {
        return status;
    }

    /** The outage behind a failure; empty where the database did its work. */
    public static Optional<DatabaseOutage> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(cause -> ofOne((SQLException) cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<DatabaseOutage> ofOne(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.equals("53100") || state.startsWith("58")) {
            return Optional.of(FULL);
        }
        boolean away = state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
        return away || state.isEmpty() && (cause instanceof SQLTransientException || isClosed(cause))
                ? Optional.of(AWAY)
                : Optional.empty();
    }

    /** The pool takes a broken connection away at once; the rollback that follows finds it so, and has no state to tell. */
    private static boolean isClosed(SQLException cause) {
        return "Connection is closed".equals(cause.getMessage());
    }
}
