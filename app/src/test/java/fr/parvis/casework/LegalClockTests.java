package fr.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The dated cases of the State's own service are in {@code legal-clock.csv}, with those of this town. */
class LegalClockTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/casework/legal-clock.csv", numLinesToSkip = 1)
    void decidesOnTheDateOfTheLaw(
            LocalDate deposited,
            String term,
            @Nullable String corrections,
            @Nullable LocalDate today,
            LocalDate decision) {
        LegalClock clock = new LegalClock(deposited, term(term), corrections(corrections));
        assertThat(clock.read(today == null ? deposited : today).decision()).isEqualTo(decision);
    }

    @Test
    void movesEveryDayWhileAnAnswerIsAwaited() {
        LegalClock clock = clock("2023-05-15", "2 MONTHS", "2023-05-30/..");
        assertThat(clock.read(LocalDate.parse("2023-06-05")))
                .isEqualTo(
                        new LegalClock.Reading(LocalDate.parse("2023-05-16"), 7, LocalDate.parse("2023-07-23"), true));
        assertThat(clock.read(LocalDate.parse("2023-06-06")).decision()).isEqualTo("2023-07-24");
    }

    @Test
    void isNotAwaitingWhatItCanDoWithout() {
        LegalClock clock = clock("2023-05-15", "2 MONTHS", "2023-05-30/..?");
        assertThat(clock.read(LocalDate.parse("2023-06-05")))
                .isEqualTo(
                        new LegalClock.Reading(LocalDate.parse("2023-05-16"), 0, LocalDate.parse("2023-07-16"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-15, 2 MONTHS, 2023-05-14/2023-05-16, ASKED_BEFORE_DEPOSIT",
        "2023-05-15, 2 MONTHS, 2023-05-20/2023-05-19, ANSWERED_BEFORE_ASKED",
        "2023-05-15, 0 MONTHS, , IMPOSSIBLE_TERM",
        "2023-05-15, 121 MONTHS, , IMPOSSIBLE_TERM",
        "2023-05-15, 3651 DAYS, , IMPOSSIBLE_TERM",
    })
    void refusesWhatCannotBe(String deposited, String term, @Nullable String corrections, CaseworkError error) {
        assertThatThrownBy(() -> clock(deposited, term, corrections))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(error));
    }

    private static LegalClock clock(String deposited, String term, @Nullable String corrections) {
        return new LegalClock(LocalDate.parse(deposited), term(term), corrections(corrections));
    }

    private static LegalTerm term(String text) {
        String[] words = text.split(" ");
        return new LegalTerm(Integer.parseInt(words[0]), LegalTerm.Unit.valueOf(words[1]));
    }

    /** {@code 2023-05-20/2023-05-25}, {@code ..} for an answer to come; {@code !} restarts, {@code ?} does nothing. */
    private static List<Correction> corrections(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(LegalClockTests::correction)
                        .toList();
    }

    private static Correction correction(String text) {
        Correction.Effect effect = text.endsWith("!")
                ? Correction.Effect.RESTARTS
                : text.endsWith("?") ? Correction.Effect.NONE : Correction.Effect.SUSPENDS;
        String[] days = text.replaceAll("[!?]", "").split("/");
        return new Correction(LocalDate.parse(days[0]), days[1].equals("..") ? null : LocalDate.parse(days[1]), effect);
    }
}
