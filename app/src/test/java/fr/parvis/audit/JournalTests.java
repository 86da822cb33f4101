package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.Scope;
import fr.parvis.database.ScopedTransactionManager;
import fr.parvis.database.internal.ModuleMigrations;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTests {

    private static final BodyId CLAPIERS = new BodyId(1);
    private static final BodyId JACOU = new BodyId(2);
    private static final Actor OFFICER = new Actor(new UUID(1, 2), "officer", null);

    private enum Act implements JournalAction {
        PLACE_CLOSED
    }

    @TempDir
    Path folder;

    private TestDatabase database;
    private Journal journal;
    private TransactionTemplate transaction;

    @BeforeEach
    void opensAJournal() {
        database = TestDatabase.fresh("audit");
        DataSource app = database.app();
        journal = new Journal(JdbcClient.create(app), Clock.systemUTC());
        transaction = new TransactionTemplate(new ScopedTransactionManager(app));
    }

    @AfterEach
    void drops() {
        database.close();
    }

    private void write(BodyId body, int lines) {
        IntStream.rangeClosed(1, lines)
                .forEach(i -> transaction.executeWithoutResult(status ->
                        journal.record(body, OFFICER, Act.PLACE_CLOSED, "place:" + i, Map.of("why", "travaux"))));
    }

    private Answer command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new JournalCommand(Map.of("PARVIS_DATABASE_URL", database.url()))
                .run(
                        List.of(arguments),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Answer(int status, String out, String err) {}

    @Test
    void verifiesAnUntouchedJournal() {
        write(CLAPIERS, 5);
        write(JACOU, 3);
        Answer answer = command("verify");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("Journal intact. Chaînes lues : 3. Lignes lues : 10.");
    }

    /** The installation's own chain remembers that a body's began, and how. */
    @Test
    void missesAChainThatWasTakenAwayWholeOrBegunAnew() throws SQLException {
        write(CLAPIERS, 3);
        write(JACOU, 1);
        takeAway(CLAPIERS);
        Answer answer = command("verify");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("#1 : la ligne 1 manque, et avec elle la fin du journal.");
        write(CLAPIERS, 1);
        assertThat(command("verify").out()).contains("#1 : la ligne 1 diffère");
        assertThat(command("verify").status()).isEqualTo(1);
    }

    private void takeAway(BodyId body) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.executeUpdate("delete from audit.entry where body_id = " + body.value());
            statement.executeUpdate("delete from audit.head where body_id = " + body.value());
        }
    }

    @Test
    void readsNewestFirstByKeyAndOfOneBodyOnly() {
        write(CLAPIERS, 5);
        write(JACOU, 1);
        List<JournalEntry> first = transaction.execute(status -> journal.listLatest(CLAPIERS, Long.MAX_VALUE, 2));
        assertThat(first).extracting(JournalEntry::sequence).containsExactly(5L, 4L);
        List<JournalEntry> next = transaction.execute(status -> journal.listLatest(CLAPIERS, 4, 10));
        assertThat(next).extracting(JournalEntry::sequence).containsExactly(3L, 2L, 1L);
    }

    @Test
    void forgetsTheLineOfAChangeThatIsRolledBack() {
        write(CLAPIERS, 1);
        transaction.executeWithoutResult(status -> {
            journal.record(CLAPIERS, OFFICER, Act.PLACE_CLOSED, "place:9", Map.of());
            status.setRollbackOnly();
        });
        write(CLAPIERS, 1);
        assertThat(command("verify").out()).contains("Lignes lues : 3.");
    }

    @Test
    void keepsOneOrderWhenManyWriteAtOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> write(CLAPIERS, 10)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        Answer answer = command("verify");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("Lignes lues : 81.");
    }

    @Test
    void letsTheApplicationNeitherChangeNorEraseALine() {
        write(CLAPIERS, 2);
        for (String attempt : List.of(
                "update audit.entry set subject = 'place:0'",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.head")) {
            assertThatThrownBy(() -> database.in(
                            Scope.of(CLAPIERS), jdbc -> jdbc.sql(attempt).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void refusesDetailsThatAreTooLarge() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> journal.record(
                        CLAPIERS, OFFICER, Act.PLACE_CLOSED, "place:1", Map.of("why", "x".repeat(3_000)))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void namesTheFirstAlteredLine() {
        write(CLAPIERS, 6);
        database.execute("update audit.entry set subject = 'place:0' where sequence in (4, 5)");
        Answer answer = command("verify");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("#1 : la ligne 4 a été modifiée", "Le journal a été altéré.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "294276-12-31"})
    void namesALineWhoseMomentWasPutBeyondAllTime(String moment) {
        write(CLAPIERS, 3);
        database.execute("update audit.entry set at = '" + moment + "' where sequence = 2");
        assertThat(command("verify").out()).contains("#1 : la ligne 2 a été modifiée", "Le journal a été altéré.");
        Answer json = command("verify", "--json");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.out()).contains("\"line\":2,\"kind\":\"ALTERED\"");
    }

    @Test
    void hasNothingToVerifyInAJournalWithoutLines() {
        write(CLAPIERS, 3);
        Answer stranger = command("verify", "--body", "#999999");
        assertThat(stranger.status()).isEqualTo(2);
        assertThat(stranger.err()).contains("aucune ligne pour #999999");
        database.execute("truncate audit.entry, audit.head");
        Answer emptied = command("verify");
        assertThat(emptied.status()).isEqualTo(2);
        assertThat(emptied.out()).doesNotContain("intact");
        assertThat(emptied.err()).contains("Si Parvis a déjà servi, le journal a été vidé");
    }

    @Test
    void namesTheFirstDeletedLine() {
        write(CLAPIERS, 6);
        database.execute("delete from audit.entry where sequence = 3");
        assertThat(command("verify").out()).contains("#1 : la ligne 3 manque.");
    }

    @Test
    void noticesACutEnd() {
        write(CLAPIERS, 6);
        database.execute("delete from audit.entry where sequence > 4");
        assertThat(command("verify").out()).contains("#1 : la ligne 5 manque, et avec elle la fin");
    }

    @Test
    void noticesAnEmptiedJournalAndAJournalWithoutHead() {
        write(CLAPIERS, 3);
        write(JACOU, 3);
        database.execute("delete from audit.entry where body_id = 1; delete from audit.head where body_id = 2");
        assertThat(command("verify", "--body", "#1").out()).contains("#1 : la ligne 1 manque");
        assertThat(command("verify", "--body", "#2").out()).contains("#2 : la ligne 1 a été ajoutée après la fin");
    }

    @Test
    void namesExchangedLines() {
        write(CLAPIERS, 6);
        database.execute("""
                update audit.entry set sequence = 100 where sequence = 2;
                update audit.entry set sequence = 2 where sequence = 5;
                update audit.entry set sequence = 5 where sequence = 100""");
        assertThat(command("verify").out()).contains("#1 : la ligne 2 est une autre ligne de ce journal");
    }

    @Test
    void seesARewrittenJournalByTheAnchorKeptOutside() throws Exception {
        write(CLAPIERS, 6);
        Path anchor =
                Files.writeString(folder.resolve("anchor.txt"), command("root").out());
        write(CLAPIERS, 1);
        assertThat(command("verify", "--anchor", anchor.toString()).status()).isZero();
        database.execute("truncate audit.entry; truncate audit.head");
        write(CLAPIERS, 8);
        assertThat(command("verify").status()).isZero();
        Answer answer = command("verify", "--anchor", anchor.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("#1 : la ligne 6 diffère de l’empreinte");
        assertThat(command("verify", "--anchor", anchor.toString(), "--lang", "en")
                        .out())
                .contains("#1: line 6 differs from the anchor", "The journal was altered.");
    }

    @Test
    void answersInJson() {
        write(CLAPIERS, 2);
        database.execute("update audit.entry set role = 'mayor' where sequence = 1 and body_id = 1");
        assertThat(command("verify", "--json").out())
                .isEqualToIgnoringNewLines(
                        "{\"intact\":false,\"chains\":2,\"lines\":1,\"faults\":[{\"body\":1,\"name\":\"#1\",\"line\":1,\"kind\":\"ALTERED\"}]}");
    }

    @Test
    void knowsABodyByTheCodesThatPeopleUseAndCallsItByItsName() {
        ModuleMigrations.migrate(database.owner(), List.of("territory"));
        database.execute("""
                insert into territory.body (id, kind, code, name, slug)
                overriding system value values (1, 'COMMUNE', '34077', 'Clapiers', 'clapiers'),
                                              (2, 'EPCI', '243400017', 'Métropole', 'metropole'),
                                              (3, 'DEPARTEMENT', '76', 'Seine-Maritime', 'seine-maritime'),
                                              (4, 'REGION', '76', 'Occitanie', 'occitanie')""");
        write(CLAPIERS, 2);
        write(JACOU, 3);
        database.execute("delete from audit.entry where body_id = 1 and sequence = 1");
        String missing = "34077 Clapiers : la ligne 1 manque";
        assertThat(command("verify", "--body", "34077").out()).contains(missing);
        assertThat(command("verify", "--body", "Clapiers").out()).contains(missing);
        assertThat(command("verify").out()).contains(missing);
        assertThat(command("verify", "--body", "243400017").out())
                .contains("Journal intact. Chaînes lues : 1. Lignes lues : 3.");
        assertThat(command("verify", "--body", "occitanie").status()).isEqualTo(2);
        assertThat(command("verify", "--body", "76").err()).contains("Aucune collectivité n’a le code 76");
        assertThat(command("verify", "--body", "1").status()).isEqualTo(2);
    }

    @Test
    void refusesWordsThatItDoesNotKnow() {
        assertThat(command("burn").status()).isEqualTo(2);
        assertThat(command("verify", "--body", "x").status()).isEqualTo(2);
        assertThat(command("verify", "--anchor", folder.resolve("nothing").toString())
                        .status())
                .isEqualTo(2);
    }
}
