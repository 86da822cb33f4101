package fr.parvis.database.internal;

/** A PostgreSQL that is up and has its roles and extensions. */
public interface DatabaseServer extends AutoCloseable {

    DatabaseAddress address();

    /** Ends the server where it is ours to end. */
    @Override
    void close();
}
