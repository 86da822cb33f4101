package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.Command;
import fr.parvis.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator asks of the territory on the command line, on a database of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryCommandTests {

    private static final String URL = "parvis.database.url";
    private static final String ADDRESS = "parvis.territory.address";

    private TestDatabase database;

    private record Said(int status, String out, String err) {}

    @BeforeAll
    void bringInOneDepartement() {
        database = TestDatabase.fresh();
        System.setProperty(URL, database.url());
        assertThat(run(new ImportTerritoryCommand(), "--only", "34").status()).isZero();
    }

    @AfterAll
    void leave() {
        System.clearProperty(URL);
        database.close();
    }

    private static Said run(Command command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = command.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Said territory(String... words) {
        return run(new TerritoryCommand(), words);
    }

    @Test
    void recordsATransferThatHoldsFromItsDay() {
        assertThat(territory("show", "34077").out()).contains("pool : Clapiers");
        Said done = territory(
                "transfer", "pool", "34077", "243400017", "2026-01-01", "Délibération", "du", "12", "novembre");
        assertThat(done.out()).contains("pool : Montpellier Méditerranée Métropole (Délibération du 12 novembre)");
        assertThat(territory("show", "clapiers", "--json").out())
                .contains("\"pool\":\"Montpellier Méditerranée Métropole");
    }

    @Test
    void withdrawsATransferThatHasNotBegunAndGivesBackTheOneItEnded() {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(1);
        territory("transfer", "sport", "34077", "243400017", "2025-01-01", "act", "one");
        assertThat(territory("transfer", "sport", "34077", "34077", day.toString(), "act", "two")
                        .out())
                .contains("sport " + day + " : Clapiers (act two)");
        Said withdrawn = territory("withdraw", "sport", "34077", day.toString(), "recorded", "twice");
        assertThat(withdrawn.out()).contains("sport : Montpellier").doesNotContain("sport " + day);
        assertThat(changes("SPORT"))
                .containsExactly(
                        "RECORDED null act one",
                        "RECORDED null act two",
                        "ENDED " + day + " act two",
                        "WITHDRAWN null recorded twice",
                        "RESTORED null recorded twice");
        assertThat(territory("withdraw", "sport", "34077", day.toString(), "again")
                        .err())
                .contains("Aucune décision ne commence le " + day);
        assertThat(territory("transfer", "sport", "34077", "34077", day.toString(), "act", "three")
                        .out())
                .contains("sport " + day + " : Clapiers (act three)");
    }

    @Test
    void endsATransferAtADateAndKeepsItsPast() {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(2);
        territory("transfer", "culture", "34077", "243400017", "2025-01-01", "act");
        assertThat(territory("withdraw", "culture", "34077", "2025-01-01", "wrong")
                        .err())
                .contains("y mettre fin");
        Said ended = territory("end", "culture", "34077", day.toString(), "vote", "of", "today");
        assertThat(ended.out()).contains("culture : Montpellier", "culture " + day + " : Clapiers (CGCT L2121-29)");
        assertThat(changes("CULTURE")).contains("ENDED " + day + " vote of today");
        assertThat(territory("end", "culture", "34077", day.toString(), "again").err())
                .contains("Aucune décision ne peut prendre fin le " + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1066-01-01", "1884-04-04", "2126-01-01"})
    void refusesADayOnWhichNoCouncilCouldDecide(String day) {
        Said said = territory("transfer", "water", "34077", "243400017", day, "act", "--lang", "en");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("The date " + day + " is not possible", "1884-04-05");
        assertThat(changes("WATER")).isEmpty();
    }

    @Test
    void namesTheWordThatItDoesNotKnow() {
        assertThat(territory("transfer", "poool", "34077", "243400017", "2026-12-01", "act")
                        .err())
                .contains("« poool » n’est pas une compétence connue", "pool, ");
        assertThat(territory("end", "pool", "34077", "2026-02-30", "act").err())
                .contains("« 2026-02-30 » n’est pas une date");
    }

    /** What became of the acts on a subject, in order. */
    private List<String> changes(String subject) {
        return JdbcClient.create(database.owner())
                .sql("""
                        select change.change || ' ' || coalesce(until_after::text, 'null') || ' ' || change.basis
                          from territory.competence_change change
                          join territory.competence act on act.id = change.competence_id
                         where act.subject = :subject
                         order by number
                        """)
                .param("subject", subject)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void keepsTheInstallationsOwnNameFromAllTowns() {
        System.setProperty(ADDRESS, "https://Parvis.Example");
        try {
            assertThat(territory("host", "34120", "parvis.example:443").err()).contains("parvis.example");
            assertThat(territory("host", "34120", "localhost").status()).isEqualTo(2);
        } finally {
            System.clearProperty(ADDRESS);
        }
    }

    @Test
    void refusesADepartementThatDoesNotExist() {
        Said said = run(new ImportTerritoryCommand(), "--only", "34", "999", "--json");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).contains("territory.unknown-departement", "999").doesNotContain("34,");
    }

    @Test
    void givesAHostNameToOneBodyAndTakesItBack() {
        assertThat(territory("host", "34120", "parvis.jacou.example").out()).contains("host : parvis.jacou.example");
        Said taken = territory("host", "34172", "parvis.jacou.example");
        assertThat(taken.status()).isEqualTo(2);
        assertThat(taken.err()).contains("parvis.jacou.example");
        assertThat(territory("release", "34120", "parvis.jacou.example").out()).doesNotContain("parvis.jacou");
    }

    @Test
    void saysWhatItCannotRead() {
        assertThat(territory().err()).contains("./parvis territory");
        assertThat(territory("transfer", "nonsense", "34077", "243400017", "2026-01-01", "act")
                        .status())
                .isEqualTo(2);
        assertThat(territory("show").err()).contains("La commande s’écrit : ./parvis territory show CODE");
        assertThat(territory("show", "--lang", "en").err()).contains("The command is written: ./parvis territory");
        assertThat(territory("show", "99999").err()).contains("99999");
    }
}
