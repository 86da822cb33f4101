package fr.parvis.telemetry;

import fr.parvis.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A secret in the data folder, made at the first start: who can read the data folder is the operator, and may bring any
 * body's history in. The command on the same machine uses it at the HTTP door.
 */
@Component
public class OperatorKey {

    private static final String FILE = "secrets/telemetry-operator";

    private final byte[] key;

    OperatorKey(ObjectProvider<DataFolder> data, Secrets secrets) {
        DataFolder folder = data.getIfAvailable();
        this.key = (folder == null ? secrets.draw() : readOrMake(pathIn(folder.path()), secrets))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the secret is, within a data folder. */
    public static Path pathIn(Path dataFolder) {
        return dataFolder.resolve(FILE);
    }

    /** Whether this is it, in a time that does not depend on the answer. */
    boolean is(String secret) {
        return MessageDigest.isEqual(key, secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String readOrMake(Path path, Secrets secrets) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Path draft = path.resolveSibling(path.getFileName() + ".new");
                Files.deleteIfExists(draft);
                Files.createFile(draft);
                if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(draft, secrets.draw());
                Files.move(draft, path);
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
