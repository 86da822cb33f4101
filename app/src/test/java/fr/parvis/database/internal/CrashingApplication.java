package fr.parvis.database.internal;

import java.nio.file.Path;

/** Starts the database and ends without a word, as a killed application does. */
final class CrashingApplication {

    private CrashingApplication() {}

    public static void main(String[] arguments) {
        EmbeddedPostgres.start(Path.of(arguments[0]), ServerSettings.small());
        Runtime.getRuntime().halt(137);
    }
}
