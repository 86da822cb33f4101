package fr.parvis.database.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Copies the data folder of a working server: the database, its passwords and the files of the rooms. */
final class BackupTaking {

    /** Only what is in them matters to a running server (PostgreSQL 18, §25.3.4.2). */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> SKIPPED = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private final Path dataFolder;
    private final BackupFolder target;

    BackupTaking(Path dataFolder, BackupFolder target) {
        this.dataFolder = dataFolder;
        this.target = target;
    }

    /**
     * Takes a backup that restores by itself to the moment of its end.
     *
     * @param archiving whether the server archives its log into the same folder, which allows later moments too
     */
    BaseBackup take(DatabaseAddress address, boolean archiving) throws IOException, SQLException {
        Files.createDirectories(target.base());
        try (BackupSession session = new BackupSession(address)) {
            Instant started = session.now();
            String name = "base_" + started.toString().replaceAll("[^0-9]", "");
            Path draft = target.base().resolve(name + ".new");
            MessageDigest digest = sha256();
            String firstWal = session.start(name);
            write(draft, digest, session, firstWal, archiving);
            DurableFiles.sync(draft);
            BaseBackup backup = new BaseBackup(
                    name,
                    started,
                    session.now(),
                    firstWal,
                    Files.size(draft),
                    HexFormat.of().formatHex(digest.digest()));
            DurableFiles.move(draft, backup.archive(target.base()));
            backup.write(target.base());
            return backup;
        }
    }

    private void write(Path draft, MessageDigest digest, BackupSession session, String firstWal, boolean archiving)
            throws IOException, SQLException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(DurableFiles.OWNER_ONLY));
        try (OutputStream file = Files.newOutputStream(draft, StandardOpenOption.WRITE);
                DataArchive archive = new DataArchive(file, digest)) {
            Files.walkFileTree(dataFolder, new Copy(archive));
            BackupSession.Stopped end = session.stop(archiving);
            archive.addText("postgresql/data/backup_label", end.label());
            for (Path segment : listWal(firstWal, end.lastWal())) {
                archive.addFile("postgresql/data/pg_wal/" + segment.getFileName(), segment);
            }
        }
    }

    private List<Path> listWal(String first, String last) throws IOException {
        try (Stream<Path> files = Files.list(dataFolder.resolve("postgresql/data/pg_wal"))) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(".history")
                                || name.matches("[0-9A-F]{24}")
                                        && name.compareTo(first) >= 0
                                        && name.compareTo(last) <= 0;
                    })
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Walks the data folder, leaving out what belongs to the running process or can be had again. */
    private final class Copy extends SimpleFileVisitor<Path> {

        private final DataArchive archive;

        Copy(DataArchive archive) {
            this.archive = archive;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path name = dataFolder.relativize(folder);
            if (folder.equals(target.root()) || name.startsWith("postgresql/" + PostgresBinaries.VERSION)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!name.toString().isEmpty()) {
                archive.addFolder(name.toString());
            }
            boolean emptied = name.startsWith("postgresql/data")
                    && (EMPTIED.contains(folder.getFileName().toString())
                            || folder.getFileName().toString().startsWith("pgsql_tmp"));
            return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path name = dataFolder.relativize(file);
            boolean ofTheLauncher = name.getNameCount() == 2 && name.startsWith("postgresql");
            if (attributes.isRegularFile()
                    && !ofTheLauncher
                    && !SKIPPED.contains(file.getFileName().toString())) {
                archive.addFile(name.toString(), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (reason instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw reason;
        }
    }
}
