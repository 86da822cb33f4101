package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.Command;
import fr.parvis.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the operator asks of the territory on the command line, on a database of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryCommandTests {

    private static final String URL = "parvis.database.url";

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
        assertThat(territory("transfer", "pool", "34077", "243400017", "soon", "act")
                        .err())
                .contains("./parvis territory");
        assertThat(territory("transfer", "nonsense", "34077", "243400017", "2026-01-01", "act")
                        .status())
                .isEqualTo(2);
        assertThat(territory("show", "99999").err()).contains("99999");
    }
}
