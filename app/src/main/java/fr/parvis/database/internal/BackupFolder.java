package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where backups are kept, best on another disk: {@code base/} holds whole copies, {@code wal/} every change since.
 *
 * @param root absolute
 */
public record BackupFolder(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

    public BackupFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path base() {
        return root.resolve("base");
    }

    Path wal() {
        return root.resolve("wal");
    }

    /** Makes the folder, writable by the server for its part. */
    void create(ServerAccount account) throws IOException {
        Files.createDirectories(base());
        Files.createDirectories(wal());
        account.take(wal());
    }

    /** The base backups, oldest first. One whose sheet cannot be read is none: an older one and the log serve instead. */
    public List<BaseBackup> listBackups() throws IOException {
        if (!Files.isDirectory(base())) {
            return List.of();
        }
        List<BaseBackup> backups = new ArrayList<>();
        try (Stream<Path> files = Files.list(base())) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(BaseBackup.SHEET)).toList()) {
                read(file).ifPresent(backups::add);
            }
        }
        backups.sort(Comparator.comparing(BaseBackup::stopped));
        return backups;
    }

    private static Optional<BaseBackup> read(Path sheet) throws IOException {
        try {
            return Optional.of(BaseBackup.read(sheet));
        } catch (BusinessException damaged) {
            LOG.warn("{} is damaged and passed over", sheet, damaged);
            return Optional.empty();
        }
    }

    /** The last base backup that was complete at that instant, or the last of all. */
    BaseBackup getBackup(Optional<Instant> instant) throws IOException {
        return listBackups().reversed().stream()
                .filter(backup -> instant.isEmpty() || !backup.stopped().isAfter(instant.get()))
                .findFirst()
                .orElseThrow(() -> new BusinessException(
                        DatabaseError.NO_BACKUP,
                        root,
                        instant.map(Instant::toString).orElse("-")));
    }

    /** Keeps the newest base backups and the changes since the oldest of them; the rest is deleted. */
    public void prune(int keep) throws IOException {
        List<BaseBackup> all = listBackups();
        if (all.size() <= keep) {
            return;
        }
        for (BaseBackup old : all.subList(0, all.size() - keep)) {
            old.delete(base());
        }
        pruneWal(all.get(all.size() - keep).firstWal());
    }

    /** A segment's name is its time line (8 digits) and its place; histories of time lines are kept. */
    private void pruneWal(String first) throws IOException {
        try (Stream<Path> files = Files.list(wal())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}\\.gz") && name.substring(8, 24).compareTo(first.substring(8)) < 0) {
                    Files.delete(file);
                }
            }
        }
    }
}
