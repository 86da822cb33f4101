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

/**
 * Where backups are kept, best on another disk: {@code base/} holds whole copies, {@code wal/} every change since.
 *
 * @param root absolute
 */
public record BackupFolder(Path root) {

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

    /** The base backups, oldest first. */
    public List<BaseBackup> listBackups() throws IOException {
        if (!Files.isDirectory(base())) {
            return List.of();
        }
        List<BaseBackup> backups = new ArrayList<>();
        try (Stream<Path> files = Files.list(base())) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(BaseBackup.SHEET)).toList()) {
                backups.add(BaseBackup.read(file));
            }
        }
        backups.sort(Comparator.comparing(BaseBackup::stopped));
        return backups;
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
