package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.ScopedTransactionManager;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.database.internal.ModuleMigrations;
import fr.parvis.database.internal.Role;
import fr.parvis.database.internal.ServerSettings;
import fr.parvis.kernel.BodyId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class JournalOfADataFolderTests {

    private enum Act implements JournalAction {
        PLACE_CLOSED
    }

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void isVerifiedWhileTheApplicationRunsAndWhileItDoesNot() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, ServerSettings.small())) {
            ModuleMigrations.migrate(server.address().ownerDataSource(), List.of("audit"));
            write(server.address().dataSource(Role.APP));
            assertThat(verify()).isZero();
        }
        assertThat(verify()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.equals("Journal intact. Chaînes lues : 2. Lignes lues : 2."));
    }

    @Test
    void isNotMadeByAskingForIt() {
        assertThat(verify()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(folder.toString())
                .doesNotContain("Exception", "{0}");
    }

    private static void write(DataSource app) {
        Journal journal = new Journal(JdbcClient.create(app), Clock.systemUTC());
        new TransactionTemplate(new ScopedTransactionManager(app))
                .executeWithoutResult(status -> journal.record(
                        new BodyId(1), Actor.system("test"), Act.PLACE_CLOSED, "place:1", Map.of("why", "travaux")));
    }

    private int verify() {
        return new JournalCommand(Map.of("PARVIS_DATA", folder.toString()))
                .run(
                        List.of("verify"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
