package fr.parvis.database.internal;

import java.util.Locale;

/** The accounts of the database that the application signs in with. None owns a table, is superuser or bypasses RLS. */
public enum Role {
    /** Runs the application, under row-level security. */
    APP,
    /** Writes what comes in by the doors, for every body, into the tables opened to it. */
    INGEST,
    /** Takes base backups and reads the write-ahead log. */
    BACKUP;

    /** {@code parvis_app}, {@code parvis_ingest}, {@code parvis_backup}. */
    public String user() {
        return "parvis_" + name().toLowerCase(Locale.ROOT);
    }
}
