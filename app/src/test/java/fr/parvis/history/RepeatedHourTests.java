package fr.parvis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hour between two and three of the night when the clocks go back, 26 October 2025. */
class RepeatedHourTests {

    private static final String HEADER = "timestamp,place,value\n";

    @Test
    void readsTheSecondOfTwoEqualHoursAsTheSecondPass() throws IOException {
        assertThat(utc("00:00", "01:00", "02:00", "02:00", "03:00"))
                .containsExactly("22:00", "23:00", "00:00", "01:00", "02:00");
    }

    @Test
    void readsABeatOfAnHourAndAHalfOnTheSecondPass() throws IOException {
        assertThat(utc("00:30", "02:00", "02:30", "04:00")).containsExactly("22:30", "00:00", "01:30", "03:00");
    }

    @Test
    void readsAFileThatGoesBackInTime() throws IOException {
        assertThat(utc("03:30", "03:00", "02:30", "02:00", "02:30", "02:00", "01:30"))
                .containsExactly("02:30", "02:00", "01:30", "01:00", "00:30", "00:00", "23:30");
    }

    @Test
    void staysOnTheFirstPassAfterAHole() throws IOException {
        assertThat(utc("00:00", "00:15", "01:30", "02:15", "02:30")).endsWith("00:15", "00:30");
    }

    @Test
    void refusesInTheNameOfTheClockChangeWhatMayBeOfEitherPass() throws IOException {
        TextHistory read = TextHistory.kept(text("01:30", "01:45", "02:00", "02:00", "02:15", "02:15", "03:00"));
        assertThat(read.rows).hasSize(5);
        assertThat(read.refused)
                .containsExactly(
                        new RefusedLine(5, RefusedLine.Reason.REPEATED_HOUR, "2025-10-26T02:00"),
                        new RefusedLine(7, RefusedLine.Reason.REPEATED_HOUR, "2025-10-26T02:15"));
    }

    private static List<String> utc(String... hours) throws IOException {
        TextHistory read = TextHistory.kept(text(hours));
        assertThat(read.refused).isEmpty();
        return read.rows.stream()
                .map(row -> row.time().toString().substring(11, 16))
                .toList();
    }

    private static String text(String... hours) {
        return Arrays.stream(hours)
                .map(hour -> "2025-10-26 " + hour + ",A,1\n")
                .collect(Collectors.joining("", HEADER, ""));
    }
}
