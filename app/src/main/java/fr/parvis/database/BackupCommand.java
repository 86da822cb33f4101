package fr.parvis.database;

import fr.parvis.database.internal.BackupFolder;
import fr.parvis.database.internal.BaseBackup;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.CommandWords;
import fr.parvis.kernel.Phrases;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./parvis backup FOLDER [--data DATA]}: a whole copy of the data folder, database, passwords and files,
 * while the application works or while it does not.
 */
public final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FOLDER [--data DATA] [--json] [--lang fr|en]  copies the database and its files, running or not";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandWords words = CommandWords.parse(this, arguments, Set.of("--data"), Set.of());
            BackupFolder target = new BackupFolder(DatabaseFolders.path(words.only(this)));
            BaseBackup backup = backUp(DatabaseFolders.data(words), target);
            out.println(
                    words.json()
                            ? JsonMapper.shared().writeValueAsString(backup)
                            : Phrases.of("database", words.language())
                                    .say(
                                            "database.backup.done",
                                            target.root() + "/base/" + backup.name() + ".tar.gz",
                                            backup.bytes(),
                                            backup.stopped()));
            return 0;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private static BaseBackup backUp(DataFolder data, BackupFolder target) {
        try (DatabaseVisit visit = DatabaseVisit.begin(data)) {
            return EmbeddedPostgres.backUpRunning(data.path(), target);
        }
    }
}
