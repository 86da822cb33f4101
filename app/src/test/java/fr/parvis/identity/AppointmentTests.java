package fr.parvis.identity;

import static fr.parvis.identity.TestTowns.CLAPIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.audit.Journal;
import fr.parvis.audit.JournalEntry;
import fr.parvis.database.DataFolder;
import fr.parvis.identity.internal.AppointCommand;
import fr.parvis.identity.spi.Letters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator names a town's first administrator, as nobody else can. */
@IdentityPagesTest
class AppointmentTests {

    @Autowired
    TestPeople people;

    @Autowired
    Mandates mandates;

    @Autowired
    Journal journal;

    @Autowired
    RecordedLetters letters;

    @Autowired
    DataFolder data;

    private record Said(int status, String out, String err) {}

    private Said appoint(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.path().toString()));
        return run(arguments);
    }

    private static Said run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new AppointCommand()
                .run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void letsTheFirstAdministratorInByTheLinkThatIsPrinted() {
        Said said = appoint("clapiers", "premiere@example.org", "--name", "Ana Roux");
        assertThat(said.status()).as(said.err()).isZero();
        String link = said.out().lines().toList().getLast();
        assertThat(link).startsWith("http://localhost:8080/clapiers/invitation/");
        Letters.Letter letter = letters.next();
        assertThat(letter.subject()).contains("clapiers vous invite");
        assertThat(letter.text())
                .contains("clapiers vous invite", "l’équipe technique de cette installation", link)
                .containsOnlyOnce("http");

        Browser invited = people.browser();
        String path = link.substring("http://localhost:8080".length());
        assertThat(invited.get(path).status()).isEqualTo(200);
        assertThat(invited.post(path).location()).isEqualTo("/compte");
        assertThat(mandates.listIn(CLAPIERS))
                .anyMatch(mandate -> mandate.name().equals("Ana Roux") && mandate.role() == Role.ADMINISTRATOR);
        assertThat(journal.listLatest(CLAPIERS, Long.MAX_VALUE, 3))
                .extracting(JournalEntry::action)
                .containsExactly(
                        "identity.invitation-accepted", "identity.officer-invited", "identity.mandate-granted");
    }

    @Test
    void givesANewLinkToWhoLostTheirs() {
        assertThat(appoint("clapiers", "perdue@example.org").status()).isZero();
        Said again = appoint("clapiers", "perdue@example.org", "--json");
        assertThat(again.out()).contains("\"town\":\"clapiers\"", "/clapiers/invitation/");
        Browser invited = people.browser();
        assertThat(invited.get(letters.nextLink()).status())
                .as("the older link")
                .isEqualTo(410);
        assertThat(invited.get(letters.nextLink()).status())
                .as("the newest link")
                .isEqualTo(200);
        assertThat(mandates.listIn(CLAPIERS))
                .filteredOn(mandate -> mandate.mail().value().equals("perdue@example.org"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(appoint("atlantide", "x@example.org").err()).contains("atlantide", "INSEE");
        assertThat(appoint("clapiers", "pas une adresse").status()).isEqualTo(2);
        assertThat(appoint("clapiers").err()).contains("./parvis appoint");
        assertThat(appoint("clapiers", "x@example.org", "--name", " ").err()).contains("100");
        assertThat(appoint("clapiers", "x@example.org", "--unknown").err()).contains("./parvis appoint");
        Path nobody = Files.createTempDirectory("nobody");
        assertThat(run(List.of("clapiers", "x@example.org", "--data", nobody.toString(), "--lang", "en"))
                        .err())
                .contains("does not answer");
        assertThat(letters.none()).isTrue();
    }

    @Test
    void keepsItsBoxToTheOperator() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("appointments"))))
                .isEqualTo("rwx------");
    }
}
