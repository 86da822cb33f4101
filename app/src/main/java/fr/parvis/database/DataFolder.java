package fr.parvis.database;

import java.nio.file.Path;

/**
 * The one folder that this installation keeps its data in ({@code PARVIS_DATA}, by default {@code ./data}); each room
 * has a folder of its own inside.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The folder, or file, of that name inside. */
    public Path resolve(String name) {
        return path.resolve(name);
    }
}
