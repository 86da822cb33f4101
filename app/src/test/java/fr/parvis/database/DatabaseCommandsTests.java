package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.database.internal.ServerSettings;
import fr.parvis.kernel.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DatabaseCommandsTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void backUpTheWorkingServerOfAnotherAndRestoreItElsewhere(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("data");
        Path backups = folder.resolve("backups");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, ServerSettings.small());
                Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
            assertThat(run(new BackupCommand(), backups.toString(), "--data", data.toString(), "--json"))
                    .isZero();
        }
        JsonNode backup = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(backup.get("bytes").asLong()).isPositive();
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(run(new RestoreCommand(), backups.toString(), "--data", elsewhere.toString()))
                .isZero();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(elsewhere, ServerSettings.small());
                Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("select answer from kept")).isTrue();
        }
    }

    @Test
    void sayInOneSentenceWhatIsWrong(@TempDir Path folder) {
        assertThat(run(new BackupCommand())).isEqualTo(2);
        assertThat(run(new BackupCommand(), "somewhere", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(run(new RestoreCommand(), folder.toString(), "--to", "yesterday"))
                .isEqualTo(2);
        assertThat(run(
                        new RestoreCommand(),
                        folder.toString(),
                        "--data",
                        folder.resolve("new").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(folder.toString())
                .doesNotContain("Exception", "\tat ", "{0}");
        assertThat(out.size()).isZero();
    }

    private int run(Command command, String... arguments) {
        return command.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
