package fr.parvis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the figures of a file are: units, percentages, shares, passages. */
class MeasureTests {

    @Test
    void keepsAPercentageWithTheCapacityThatIsStatedBesideIt() throws IOException {
        TextHistory read =
                TextHistory.of("Horodatage;Parking;Taux libre (%);Capacité\n12/10/2025 02:00;Hôtel;79,5;300\n");
        assertThat(read.rows)
                .extracting(HistoryRow::figures)
                .containsExactly(new Figures(Double.NaN, 79.5, true, Double.NaN, Double.NaN, 300, Double.NaN));
        assertThat(read.rows.getFirst().value())
                .as("in percent of the capacity")
                .isEqualTo(20.5);
        assertThat(read.rows.getFirst().full()).isEqualTo(100);
        assertThat(read.notes()).containsExactly(ReadingNote.Kind.PERCENT_FREE);
    }

    @Test
    void readsARateThatNeverExceedsOneAsAShare() throws IOException {
        TextHistory read = TextHistory.of("horodatage;nom;taux_occupation;capacite\n2025-04-10 00:00;Gare;0,00;50\n"
                + "2025-04-10 00:15;Gare;0,07;50\n2025-04-10 00:30;Gare;1;50\n2025-04-10 00:45;Gare;0,125;50\n");
        assertThat(read.rows).extracting(HistoryRow::occupied).containsExactly(0.0, 7.0, 100.0, 12.5);
        assertThat(read.notes()).containsExactly(ReadingNote.Kind.PERCENT_OCCUPIED, ReadingNote.Kind.SHARE);
    }

    /** Found by the campaign of faults: a column cannot be both. */
    @Test
    void takesNoColumnForEntriesAndExitsAtOnce() throws IOException {
        TextHistory read = TextHistory.of("date;parking;entrant sortant;occupes\n2025-04-10 00:00;Gare;3;7\n");
        assertThat(read.rows).extracting(HistoryRow::occupied).containsExactly(7.0);
        assertThat(read.rows).extracting(row -> row.figures().in()).containsExactly(Double.NaN);
    }

    @Test
    void takesNoQuietStartForAShare() throws IOException {
        String night = IntStream.range(0, 600)
                .mapToObj(i -> "2025-04-10 %02d:%02d,Gare,0.5".formatted(i / 60 % 24, i % 60))
                .collect(Collectors.joining("\n"));
        TextHistory read = TextHistory.of("date,nom,taux_occupation\n" + night + "\n2025-04-11 12:00,Gare,41.5\n");
        assertThat(read.rows.getFirst().occupied()).isEqualTo(.5);
        assertThat(read.notes()).doesNotContain(ReadingNote.Kind.SHARE);
    }

    @Test
    void handsOnEntriesAndExitsToWhoKeepsThem() throws IOException {
        TextHistory read = TextHistory.kept(
                "timestamp;place;entrees;sorties;capacite\n2025-03-10T09:00:00Z;Médiathèque;6;2;200\n");
        assertThat(read.rows)
                .extracting(HistoryRow::figures)
                .containsExactly(new Figures(Double.NaN, Double.NaN, false, 6, 2, 200, Double.NaN));
        assertThat(read.notes()).containsExactly(ReadingNote.Kind.PASSAGES);
    }

    @Test
    void takesEntriesForNoAttendance() {
        assertThatThrownBy(() -> TextHistory.of(
                        "timestamp;place;entrees;sorties;capacite\n2025-03-10T09:00:00Z;Médiathèque;6;2;200\n"))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(HistoryError.PASSAGES);
                    assertThat(refusal.arguments()).containsExactly("entrees, sorties");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"entrees", "Sorties"})
    void takesHalfOfThePassagesForNothing(String half) {
        assertThatThrownBy(() -> TextHistory.kept("timestamp;place;" + half + "\n2025-03-10T09:00:00Z;Médiathèque;6\n"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(HistoryError.HALF_OF_PASSAGES));
    }

    @Test
    void takesCountersThatRunOnForNoPassages() {
        String lines = IntStream.range(0, 120)
                .mapToObj(i ->
                        "2025-03-10 %02d:%02d,%s,%d,%d".formatted(i / 30, i % 30, i % 2 == 0 ? "A" : "B", i, i / 2))
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> TextHistory.kept("timestamp,place,entrees,sorties\n" + lines))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(HistoryError.RUNNING_TOTALS));
        assertThatNoAttendanceIsLostBy(
                "timestamp,place,entrees,sorties,presents\n" + lines.replace("\n", ",9\n") + ",9\n");
    }

    private static void assertThatNoAttendanceIsLostBy(String text) {
        assertThat(readOf(text).rows).hasSize(120).allSatisfy(row -> {
            assertThat(row.occupied()).isEqualTo(9);
            assertThat(row.figures().in()).isNaN();
        });
    }

    private static TextHistory readOf(String text) {
        try {
            return TextHistory.kept(text);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    @Test
    void saysThatACommaBeforeThreeDigitsIsReadAsThousands() throws IOException {
        TextHistory read = TextHistory.of("timestamp,place,value\n2025-03-11T00:00:00Z,P,5\n"
                + "2025-03-11T01:00:00Z,P,\"1,234\"\n2025-03-11T02:00:00Z,P,\"0,234\"\n");
        assertThat(read.rows).extracting(HistoryRow::occupied).containsExactly(5.0, 1234.0, .234);
        assertThat(read.report().notes()).containsExactly(new ReadingNote(3, ReadingNote.Kind.THOUSANDS, "1,234"));
    }
}
