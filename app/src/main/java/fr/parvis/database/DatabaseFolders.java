package fr.parvis.database;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.CommandWords;
import fr.parvis.kernel.KernelError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folders that the commands of this room are given. */
final class DatabaseFolders {

    private DatabaseFolders() {}

    /** {@code --data}, otherwise {@code PARVIS_DATA}, otherwise {@code ./data}. */
    static DataFolder data(CommandWords words) {
        String otherwise = System.getenv().getOrDefault("PARVIS_DATA", "./data");
        return new DataFolder(path(words.option("--data").orElse(otherwise)));
    }

    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException impossible) {
            throw new BusinessException(impossible, KernelError.UNREADABLE_FILE, word, "–");
        }
    }
}
