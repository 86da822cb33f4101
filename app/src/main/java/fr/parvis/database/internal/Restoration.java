package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Makes a data folder as it was at an instant: the last base backup before it, then every archived change up to it. What
 * was in the folder is set aside beside it, never deleted.
 */
public final class Restoration {

    private final BackupFolder backups;
    private final Path dataFolder;

    public Restoration(BackupFolder backups, Path dataFolder) {
        this.backups = backups;
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /**
     * Restores and proves that the database starts. Nobody may work in the folder meanwhile: a server whose folder is taken
     * from under it spoils both, the one that comes and the one that is set aside.
     *
     * @param instant the moment wanted, exclusive of what was committed after it; empty for the last one archived
     * @return the base backup it started from
     * @throws BusinessException {@link DatabaseError#DATA_FOLDER_IN_USE} while Parvis runs in it
     */
    public BaseBackup restore(Optional<Instant> instant) {
        try {
            BaseBackup base = backups.getBackup(instant);
            Path draft = dataFolder.resolveSibling(dataFolder.getFileName() + ".restoring");
            Path root = dataFolder.resolve("postgresql");
            if (!Files.isDirectory(root)) {
                put(base, draft, instant);
                return base;
            }
            try (FolderLock _ = FolderLock.take(root)) {
                Predecessor.clear(root.resolve("data"));
                put(base, draft, instant);
                return base;
            }
        } catch (IOException e) {
            throw new BusinessException(e, DatabaseError.UNREADABLE_DATA, dataFolder, String.valueOf(e.getMessage()));
        }
    }

    private void put(BaseBackup base, Path draft, Optional<Instant> instant) throws IOException {
        DurableFiles.deleteTree(draft);
        asClosedAsBefore(draft);
        unpack(base, draft);
        DurableFiles.write(draft.resolve("postgresql/data/recovery.signal"), "");
        recover(draft, instant);
        setAside();
        DurableFiles.move(draft, dataFolder);
    }

    /** The draft takes the folder's place: whoever could not look into that must not look into this. */
    private void asClosedAsBefore(Path draft) throws IOException {
        if (Files.exists(dataFolder)) {
            Files.createDirectory(draft);
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(dataFolder));
        }
    }

    /** Archives meanwhile: the new time line's number is then taken, and no later restore uses it again. */
    private void recover(Path draft, Optional<Instant> instant) throws IOException {
        Map<String, String> recovery = new LinkedHashMap<>();
        recovery.put("restore_command", WalArchive.restoreCommand(backups));
        recovery.put("recovery_target_action", "promote");
        recovery.put("recovery_target_timeline", "current");
        recovery.put("hot_standby", "off");
        instant.ifPresent(at -> recovery.put("recovery_target_time", serverTime(at)));
        ServerSettings settings = ServerSettings.small().with(recovery);
        EmbeddedPostgres.start(draft, settings, Optional.of(backups)).close();
    }

    /** The server reads its settings before it knows the names of time zones: {@code Z} is one. */
    private static String serverTime(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "+00");
    }

    private void setAside() throws IOException {
        if (Files.exists(dataFolder)) {
            String stamp =
                    Files.getLastModifiedTime(dataFolder).toInstant().toString().replaceAll("[^0-9]", "");
            DurableFiles.move(dataFolder, dataFolder.resolveSibling(dataFolder.getFileName() + ".before-" + stamp));
        }
    }

    private void unpack(BaseBackup base, Path draft) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream file = Files.newInputStream(base.archive(backups.base()));
                InputStream digested = new BufferedInputStream(new DigestInputStream(file, digest))) {
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GzipCompressorInputStream(digested), "UTF-8")) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, draft);
                }
                digested.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException unreadable) {
            throw new BusinessException(unreadable, DatabaseError.DAMAGED_BACKUP, base.name());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(base.sha256())) {
            throw new BusinessException(DatabaseError.DAMAGED_BACKUP, base.name());
        }
        DurableFiles.syncTree(draft);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        Path path = draft.resolve(entry.getName()).normalize();
        if (!path.startsWith(draft)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            folder(path);
        } else {
            folder(DurableFiles.parent(path));
            Files.createFile(path, PosixFilePermissions.asFileAttribute(DurableFiles.OWNER_ONLY));
            try (OutputStream content = Files.newOutputStream(path)) {
                tar.transferTo(content);
            }
        }
    }

    /** The server's own folders are its alone; the way to them is open, as the server has an account of its own. */
    private static void folder(Path path) throws IOException {
        boolean inside = Stream.iterate(path, Path::getParent)
                .limit(path.getNameCount())
                .anyMatch(part -> part.endsWith("postgresql/data") || part.endsWith("secrets"));
        if (inside && !Files.exists(path)) {
            folder(DurableFiles.parent(path));
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(DurableFiles.OWNER_FOLDER));
        } else {
            Files.createDirectories(path);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
