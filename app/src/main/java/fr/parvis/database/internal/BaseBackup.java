package fr.parvis.database.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * A whole copy of the data folder, taken while the database was working.
 *
 * @param name of its archive, without suffix
 * @param firstWal the first segment of the write-ahead log that a restore of it reads
 * @param bytes size of the archive
 * @param sha256 of the archive, hexadecimal
 */
public record BaseBackup(String name, Instant started, Instant stopped, String firstWal, long bytes, String sha256) {

    static final String ARCHIVE = ".tar.gz";
    static final String SHEET = ".properties";

    static BaseBackup read(Path sheet) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(sheet)) {
            values.load(reader);
        }
        return new BaseBackup(
                values.getProperty("name"),
                Instant.parse(values.getProperty("started")),
                Instant.parse(values.getProperty("stopped")),
                values.getProperty("firstWal"),
                Long.parseLong(values.getProperty("bytes")),
                values.getProperty("sha256"));
    }

    /** Written last: a backup without its sheet is none. */
    void write(Path folder) throws IOException {
        Properties values = new Properties();
        values.setProperty("name", name);
        values.setProperty("started", started.toString());
        values.setProperty("stopped", stopped.toString());
        values.setProperty("firstWal", firstWal);
        values.setProperty("bytes", String.valueOf(bytes));
        values.setProperty("sha256", sha256);
        StringWriter text = new StringWriter();
        values.store(text, null);
        DurableFiles.write(folder.resolve(name + SHEET), text.toString());
    }

    Path archive(Path folder) {
        return folder.resolve(name + ARCHIVE);
    }

    void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SHEET));
        Files.deleteIfExists(archive(folder));
    }

    /** The history of the database that it belongs to, 8 hexadecimal digits; a restore begins a new one. */
    String timeline() {
        return firstWal.substring(0, 8);
    }
}
