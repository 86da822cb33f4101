package fr.parvis.database.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive that is not what its sheet says is refused, and leaves nothing outside the draft. */
class RestorationFuzzTests {

    private final Path root = folder();
    private final Path outside = root.resolve("outside");

    static Stream<Arguments> seeds() {
        return Stream.of("postgresql/data/PG_VERSION", "../outside", "secrets/database-owner")
                .map(name -> Arguments.of((Object) tar(name)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void refusesWhatItDidNotWrite(byte[] tar) throws IOException {
        BackupFolder backups = new BackupFolder(root.resolve("backups"));
        Files.createDirectories(backups.base());
        Instant then = Instant.parse("2026-11-22T02:15:00Z");
        new BaseBackup("b", then, then, "000000010000000000000007", 1, "no such sum").write(backups.base());
        try (OutputStream file =
                new GZIPOutputStream(Files.newOutputStream(backups.base().resolve("b.tar.gz")))) {
            file.write(tar);
        }
        try {
            new Restoration(backups, root.resolve("data")).restore(Optional.empty());
            throw new AssertionError("restored from " + tar.length + " bytes of nothing");
        } catch (BusinessException refused) {
            if (Files.exists(outside)) {
                throw new AssertionError("wrote outside its draft", refused);
            }
        }
    }

    private static byte[] tar(String name) {
        byte[] content = "18".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("restoration");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
