package fr.parvis.database;

import fr.parvis.database.internal.BackupFolder;
import fr.parvis.database.internal.BaseBackup;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.RefusalText;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis backup FOLDER [--data DATA] [--json]}: a whole copy of the data folder, database, passwords and files,
 * while the application works or while it does not.
 */
public final class BackupCommand implements Command {

    private static final int FAILED = 2;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FOLDER [--data DATA] [--json]  copies the database and its files, running or not";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<CommandLine> line = CommandLine.parse(arguments, List.of("--data"))
                .filter(it -> it.folders().size() == 1);
        if (line.isEmpty()) {
            err.println(line());
            return FAILED;
        }
        try {
            BackupFolder target = new BackupFolder(Path.of(line.get().folders().getFirst()));
            BaseBackup backup = backUp(line.get().data(System.getenv()), target);
            out.println(
                    line.get().json()
                            ? JsonMapper.shared().writeValueAsString(backup)
                            : "%s/base/%s.tar.gz  %d bytes, complete at %s"
                                    .formatted(target.root(), backup.name(), backup.bytes(), backup.stopped()));
            return 0;
        } catch (BusinessException refusal) {
            err.println(RefusalText.detail(refusal, Locale.getDefault()));
        } catch (InvalidPathException unreadable) {
            err.println(unreadable.getMessage());
        }
        return FAILED;
    }

    private static BaseBackup backUp(DataFolder data, BackupFolder target) {
        try (DatabaseVisit visit = DatabaseVisit.begin(data)) {
            return EmbeddedPostgres.backUpRunning(data.path(), target);
        }
    }
}
