package fr.parvis.database;

import fr.parvis.database.internal.BackupFolder;
import fr.parvis.database.internal.BaseBackup;
import fr.parvis.database.internal.Restoration;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.CommandWords;
import fr.parvis.kernel.Phrases;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis restore FOLDER [--to INSTANT] [--data DATA]}: makes the data folder as it was at an instant
 * ({@code 2026-11-22T11:15:30}, of this machine's time zone, or with an offset), by default the last one archived. What
 * was in the folder is set aside beside it. Into a new folder it is a rehearsal; the time it took is printed.
 */
public final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FOLDER [--to INSTANT] [--data DATA] [--json] [--lang fr|en]  puts the database and its files back to an instant";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandWords words = CommandWords.parse(this, arguments, Set.of("--to", "--data"), Set.of());
            out.println(restore(words));
            return 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private String restore(CommandWords words) {
        Path backups = DatabaseFolders.path(words.only(this));
        Optional<Instant> instant = words.option("--to").map(this::instant);
        DataFolder data = DatabaseFolders.data(words);
        long begun = System.nanoTime();
        BaseBackup base = new Restoration(new BackupFolder(backups), data.path()).restore(instant);
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        Phrases phrases = Phrases.of("database", words.language());
        String to = instant.map(Instant::toString).orElseGet(() -> phrases.say("database.restore.last"));
        return words.json()
                ? JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "data", data.path().toString(), "base", base.name(), "to", to, "seconds", seconds))
                : phrases.say("database.restore.done", data.path(), to, base.name(), seconds);
    }

    private Instant instant(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw CommandWords.wrong(this);
        }
    }
}
