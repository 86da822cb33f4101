package fr.parvis.database;

import fr.parvis.database.internal.BackupFolder;
import fr.parvis.database.internal.BaseBackup;
import fr.parvis.database.internal.Restoration;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.RefusalText;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis restore FOLDER [--to INSTANT] [--data DATA] [--json]}: makes the data folder as it was at an instant
 * ({@code 2026-11-22T11:15:30}, of this machine's time zone, or with an offset), by default the last one archived. What
 * was in the folder is set aside beside it. Into a new folder it is a rehearsal; the time it took is printed.
 */
public final class RestoreCommand implements Command {

    private static final int FAILED = 2;

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FOLDER [--to INSTANT] [--data DATA] [--json]  puts the database and its files back to an instant";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<CommandLine> line = CommandLine.parse(arguments, List.of("--to", "--data"))
                .filter(it -> it.folders().size() == 1);
        if (line.isEmpty()) {
            err.println(line());
            return FAILED;
        }
        try {
            restore(line.get(), out);
            return 0;
        } catch (BusinessException refusal) {
            err.println(RefusalText.detail(refusal, Locale.getDefault()));
        } catch (DateTimeException | InvalidPathException unreadable) {
            err.println(unreadable.getMessage());
        }
        return FAILED;
    }

    private static void restore(CommandLine line, PrintStream out) {
        Optional<Instant> instant =
                Optional.ofNullable(line.options().get("--to")).map(RestoreCommand::instant);
        DataFolder data = line.data(System.getenv());
        long begun = System.nanoTime();
        BaseBackup base =
                new Restoration(new BackupFolder(Path.of(line.folders().getFirst())), data.path()).restore(instant);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        String to = instant.map(Instant::toString).orElse("last change archived");
        out.println(
                line.json()
                        ? JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "data",
                                        data.path().toString(),
                                        "base",
                                        base.name(),
                                        "to",
                                        to,
                                        "seconds",
                                        taken.toMillis() / 1000.0))
                        : "%s is as of %s, from %s, in %.1f s"
                                .formatted(data.path(), to, base.name(), taken.toMillis() / 1000.0));
    }

    private static Instant instant(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
    }
}
