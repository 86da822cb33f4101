package fr.parvis.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords that this installation made for itself, one file each, in {@code <data>/secrets} (mode 0600). */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of that name, made and put on disk the first time. */
    String get(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(DurableFiles.OWNER_FOLDER));
            DurableFiles.write(file, random());
            DurableFiles.sync(DurableFiles.parent(folder));
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
