package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.history.FileQuestion;
import fr.parvis.history.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTests {

    private static Evaluation of(String name) {
        return Evaluation.of(
                FileQuestion.parse("evaluate", List.of(SharedData.file(name).toString())));
    }

    @Test
    void beatsEveryNaiveRuleOnBirminghamAtAllLeads() {
        Evaluation birmingham = of("parking/birmingham-uci.csv");

        assertThat(birmingham.places()).hasSize(30);
        for (Lead lead : Lead.values()) {
            assertThat(birmingham.all().of(lead).ratio()).as("all %s", lead).isLessThan(1);
            assertThat(birmingham.complete().of(lead).ratio())
                    .as("complete past %s", lead)
                    .isLessThan(1);
        }
        assertThat(birmingham.worst())
                .hasValueSatisfying(worst ->
                        assertThat(worst.ratio()).as("%s", worst.place()).isLessThanOrEqualTo(1.1));
    }

    @Test
    void beatsEveryNaiveRuleAnHourAheadOnThePoolOfZurich() {
        Evaluation zurich = of("pools/zurich-oerlikon-5s-2025-11_12.csv");

        assertThat(zurich.all().of(Lead.HOUR).ratio()).isLessThan(1);
        assertThat(zurich.places().getFirst().capacity().guessed()).isTrue();
    }

    @Test
    void answersInOneJsonDocument() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String file = SharedData.file("pools/zurich-oerlikon-5s-2025-11_12.csv").toString();

        int status = new EvaluateCommand().run(List.of(file, "--json"), new PrintStream(out), System.err);

        JsonNode document = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(status).isZero();
        assertThat(document.at("/overall/1h/ratio").asDouble()).isPositive();
        assertThat(document.at("/places/0/capacityGuessed").asBoolean()).isTrue();
    }

    @Test
    void complainsInOneSentenceAboutAMissingFile() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = new EvaluateCommand()
                .run(List.of("nowhere.csv"), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.csv").hasLineCount(1);
    }
}
