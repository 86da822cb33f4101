package fr.parvis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What is left on the disk that the database grows on. */
@Component
public class DiskRoom {

    private final DatabaseSettings settings;
    private final DataFolder data;

    DiskRoom(DatabaseSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    /** Bytes; empty where the database is on another machine. */
    public OptionalLong free() {
        try {
            return settings.url().isBlank()
                    ? OptionalLong.of(Files.getFileStore(data.path()).getUsableSpace())
                    : OptionalLong.empty();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
