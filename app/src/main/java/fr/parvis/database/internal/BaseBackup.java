package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;

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

    private static final Pattern WAL = Pattern.compile("[0-9A-F]{24}");

    /** @throws BusinessException {@link DatabaseError#DAMAGED_BACKUP} */
    static BaseBackup read(Path sheet) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(sheet)) {
            values.load(reader);
            return of(values);
        } catch (DateTimeException | IllegalArgumentException | CharacterCodingException damaged) {
            throw new BusinessException(damaged, DatabaseError.DAMAGED_BACKUP, sheet.getFileName());
        }
    }

    private static BaseBackup of(Properties values) {
        String name = values.getProperty("name", "");
        String firstWal = values.getProperty("firstWal", "");
        if (name.isEmpty()
                || !Path.of(name).getFileName().toString().equals(name)
                || !WAL.matcher(firstWal).matches()) {
            throw new IllegalArgumentException("no name of a backup, or of a segment of the log");
        }
        return new BaseBackup(
                name,
                Instant.parse(values.getProperty("started", "")),
                Instant.parse(values.getProperty("stopped", "")),
                firstWal,
                Long.parseLong(values.getProperty("bytes", "")),
                values.getProperty("sha256", ""));
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
