package fr.parvis.database.internal;

/** The embedded server of an application that runs, visited by a command: it is not ours to end. */
public record RunningPostgres(DatabaseAddress address) implements DatabaseServer {

    @Override
    public void close() {}
}
