package fr.parvis.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseBackupTests {

    private static final BaseBackup GOOD = new BaseBackup(
            "2026-11-22",
            Instant.parse("2026-11-22T02:15:00Z"),
            Instant.parse("2026-11-22T02:15:04Z"),
            "000000010000000000000007",
            42,
            "ab");

    @TempDir
    Path folder;

    @Test
    void comesBackFromItsSheet() throws IOException {
        GOOD.write(folder);
        assertThat(BaseBackup.read(folder.resolve("2026-11-22.properties"))).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=",
                "name=../../etc/passwd",
                "started=yesterday",
                "firstWal=7",
                "bytes=many",
                "bytes=",
                "stopped=\\u00"
            })
    void isDamagedWhereItsSheetIs(String line) throws IOException {
        GOOD.write(folder);
        Path sheet = folder.resolve("2026-11-22.properties");
        Files.writeString(sheet, Files.readString(sheet) + line + "\n");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> BaseBackup.read(sheet))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(DatabaseError.DAMAGED_BACKUP));
    }

    @Test
    void isPassedOverWhereItIsDamaged() throws IOException {
        BackupFolder backups = new BackupFolder(folder);
        Files.createDirectories(backups.base());
        GOOD.write(backups.base());
        Files.writeString(backups.base().resolve("2026-11-23.properties"), "name=2026-11-23\n");
        assertThat(backups.listBackups()).containsExactly(GOOD);
    }
}
