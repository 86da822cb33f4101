package fr.parvis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTests {

    private static final String HEADER = "timestamp,place,value\n";
    private static final String GOOD = "2025-03-01T00:00:00Z,Médiathèque,7\n";
    private static final String OTHER = "2025-03-20T00:00:00Z,Pé,5\n";

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", ""})
    void refusesTheLineOfABadByteAndTakesTheOthers(String mark) throws IOException {
        TextHistory read = TextHistory.of(joined(mark + HEADER + GOOD.repeat(4), OTHER, GOOD));
        assertThat(read.report().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read.rows).hasSize(5).extracting(HistoryRow::place).containsOnly("Médiathèque");
        assertThat(read.refused)
                .containsExactly(new RefusedLine(6, RefusedLine.Reason.NOT_TEXT, "2025-03-20T00:00:00Z,P\ufffd,5"));
    }

    @Test
    void takesAMarkForMoreThanAnyCount() throws IOException {
        TextHistory read = TextHistory.of(joined("\ufeff" + HEADER + GOOD, OTHER.repeat(9), ""));
        assertThat(read.report().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read.rows).hasSize(1);
        assertThat(read.refused).hasSize(9);
    }

    @Test
    void readsWindowsWhereStrayBytesPrevail() throws IOException {
        TextHistory read = TextHistory.of(joined(HEADER, OTHER.repeat(9), ""));
        assertThat(read.report().charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(read.rows).extracting(HistoryRow::place).containsOnly("Pé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsSixteenBitsWithAndWithoutMark(String charset) throws IOException {
        for (String mark : new String[] {"\ufeff", ""}) {
            TextHistory read = TextHistory.of(mark + HEADER + GOOD, Charset.forName(charset));
            assertThat(read.report().charset().name()).isEqualTo(charset);
            assertThat(read.rows).extracting(HistoryRow::place).containsExactly("Médiathèque");
        }
    }

    @Test
    void refusesALineWithAZeroByte() throws IOException {
        TextHistory read = TextHistory.of(HEADER + GOOD + "2025-03-11T00:00:00Z,P\0Q,5\n");
        assertThat(read.rows).hasSize(1);
        assertThat(read.refused)
                .containsExactly(new RefusedLine(3, RefusedLine.Reason.NOT_TEXT, "2025-03-11T00:00:00Z,P\u2400Q,5"));
    }

    /** UTF-8 but for its middle. */
    private static byte[] joined(String before, String middle, String after) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(before.getBytes(StandardCharsets.UTF_8));
        bytes.write(middle.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
