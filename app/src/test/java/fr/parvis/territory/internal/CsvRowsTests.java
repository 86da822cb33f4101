package fr.parvis.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CsvRowsTests {

    private static CsvRows.Row only(String text) throws IOException {
        return Objects.requireNonNull(new CsvRows(new StringReader(text)).next());
    }

    @Test
    void readsQuotedCommasAndDoubledQuotes() throws IOException {
        CsvRows.Row row = only("code,nom\n1,\"CC \"\"A\"\", B\"\n");
        assertThat(row.get("nom")).isEqualTo("CC \"A\", B");
        assertThat(row.number()).isEqualTo(2);
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(only("\uFEFFcode,nom\n34077,Clapiers").get("code")).isEqualTo("34077");
    }

    @Test
    void readsAMissingColumnAsEmpty() throws IOException {
        assertThat(only("code,nom\n34077").get("nom")).isEmpty();
        assertThat(only("code,nom\n34077,Clapiers").get("siren")).isEmpty();
    }

    @Test
    void refusesAnEndlessLine() {
        String line = "x".repeat(CsvRows.LONGEST_LINE + 1);
        assertThatThrownBy(() -> only("code\n" + line)).isInstanceOf(IOException.class);
    }
}
