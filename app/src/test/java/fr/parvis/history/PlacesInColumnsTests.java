package fr.parvis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether columns of numbers are places, or a place's count and capacity. */
class PlacesInColumnsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,Piscine Nord,Piscine Sud",
                "date,Corum,Foch",
                "date,Parking Foch,Parking Gare",
                "date,Occupation Nord,Occupation Sud",
                "date,Comptage Nord,Comptage Sud"
            })
    void keepsBothOfTwoPlacesWithTheirNames(String header) throws IOException {
        TextHistory read = TextHistory.of(header + "\n" + lines("2026-03-04 ", 40, i -> i + "," + (90 - i)));
        assertThat(read.rows)
                .hasSize(80)
                .extracting(HistoryRow::place)
                .contains(header.split(",")[1], header.split(",")[2]);
        assertThat(read.notes()).containsExactly(ReadingNote.Kind.COLUMN_PER_PLACE, ReadingNote.Kind.COLUMN_PER_PLACE);
    }

    @Test
    void keepsThemWhereDateAndHourStandApart() throws IOException {
        TextHistory read = TextHistory.of(
                "date,heure,Piscine Nord,Piscine Sud\n" + lines("2026-03-04,", 40, i -> i + "," + (90 - i)));
        assertThat(read.rows).hasSize(80).extracting(HistoryRow::place).contains("Piscine Nord", "Piscine Sud");
    }

    @Test
    void keepsTheNameOfTheOnlyPlace() throws IOException {
        TextHistory read = TextHistory.of("date,Piscine Nord\n" + lines("2026-03-04 ", 40, i -> "" + i));
        assertThat(read.rows).hasSize(40).extracting(HistoryRow::place).containsOnly("Piscine Nord");
    }

    @Test
    void keepsTheSharesOfTwoPlaces() throws IOException {
        TextHistory read = TextHistory.of(
                "date;Taux libre Foch;Taux libre Gare\n" + lines("2026-03-04 ", 40, i -> "0," + i + ";0,5", ";"));
        assertThat(read.rows).hasSize(80).extracting(HistoryRow::place).contains("Taux libre Foch", "Taux libre Gare");
        assertThat(read.rows.get(1).free()).isEqualTo(50);
    }

    @Test
    void takesASteadyColumnThatIsNeverExceededForTheCapacity() throws IOException {
        TextHistory read = TextHistory.of("timestamp,pax,jauge\n" + lines("2026-03-04 ", 40, i -> i + ",120"));
        assertThat(read.rows).hasSize(40).extracting(HistoryRow::full).containsOnly(120.0);
        assertThat(read.rows).extracting(HistoryRow::occupied).contains(39.0);
        assertThat(read.notes()).containsExactly(ReadingNote.Kind.COUNT_GUESSED, ReadingNote.Kind.CAPACITY_GUESSED);
    }

    @Test
    void saysWhichColumnsItTookAndWhichItLeft() throws IOException {
        TextHistory read =
                TextHistory.of("timestamp,place,pax,foo\n" + lines("2026-03-04 ", 40, i -> "A," + i + "," + (90 - i)));
        assertThat(read.rows).hasSize(40).extracting(HistoryRow::occupied).contains(39.0);
        assertThat(read.report().notes())
                .containsExactly(
                        new ReadingNote(1, ReadingNote.Kind.COUNT_GUESSED, "pax"),
                        new ReadingNote(1, ReadingNote.Kind.COLUMN_LEFT_OUT, "foo"));
    }

    private static String lines(String day, int count, java.util.function.IntFunction<String> cells) {
        return lines(day, count, cells, ",");
    }

    private static String lines(String day, int count, java.util.function.IntFunction<String> cells, String separator) {
        return IntStream.range(0, count)
                .mapToObj(i -> day + "%02d:%02d".formatted(i / 4, i % 4 * 15) + separator + cells.apply(i))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
