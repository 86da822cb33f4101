package fr.parvis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTests {

    @TempDir
    private Path folder;

    private final List<HistoryRow> rows = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();

    private HistoryReport read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private HistoryReport read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("history.csv");
        Files.write(file, text.getBytes(charset));
        return read(file);
    }

    private HistoryReport read(Path file) {
        return HistoryReader.read(file, ReadingOptions.in(ZoneId.of("Europe/Paris")), new HistorySink() {
            @Override
            public void row(HistoryRow row) {
                rows.add(row);
            }

            @Override
            public void refused(RefusedLine line) {
                refused.add(line);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemCodeNumber,Capacity,Occupancy,LastUpdated\nA,577,61,2026-03-04 07:59:42\n",
                "place;occupied;total;date\nA;61;577;2026-03-04T07:59:42+01:00\n",
                "\ufeffnom\tplaces occupées\tcapacité\thorodatage\nA\t61\t577\t04/03/2026 07:59:42\n",
                "id,name,count,max,ts\nA,Arc,61,577,1772607582\n",
                "id,name,count,max,ts\nA,Arc,61,577,1772607582000\n",
                "\"id\";\"valeur\";\"capacite\";\"date\"\n\"A\";\"61,0\";\"577\";\"2026-03-04T06:59:42Z\"\n",
                "parking,free,total,timestamp\nA,516,577,2026-03-04 07:59:42\n",
                "code,availableSpotNumber,totalSpotNumber,dateObserved\nA,516,577,2026-03-04T06:59:42.000Z\n",
                "parking|dispo|nb_places|date|heure\nA|516|577|2026-03-04|07:59:42\n",
                "id,name,count,max,ts\rA,Arc,61,577,1772607582\r",
                "Parkings de la ville;;;\n;;;\nplace;occupied;total;date\nA;61;577;2026-03-04T07:59:42+01:00\n",
                "\n\nparking,free,total,timestamp\nA,516,577,2026-03-04 07:59:42\n"
            })
    void readsTheDialectsOfTowns(String text) throws IOException {
        HistoryReport report = read(text);

        assertThat(refused).isEmpty();
        assertThat(report.rows()).isEqualTo(1);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo("A");
            assertThat(row.value()).isEqualTo(61);
            assertThat(row.full()).isEqualTo(577);
            assertThat(row.time()).isEqualTo("2026-03-04T06:59:42Z");
        });
    }

    @Test
    void refusesByTheirLinesTheRowsOfAClockThatWasNotSet() throws IOException {
        HistoryReport report = read("timestamp,place,value,capacity\n"
                + "1970-01-01 00:10:00,A,1,9\n".repeat(1_000)
                + "2026-03-04 07:59:42,A,61,577\n".repeat(2_000));
        assertThat(report.rows()).isEqualTo(2_000);
        assertThat(refused).hasSize(1_000);
        assertThat(refused.getFirst())
                .isEqualTo(new RefusedLine(2, RefusedLine.Reason.CLOCK_NOT_SET, "1970-01-01 00:10:00"));
    }

    @Test
    void refusesByTheirLinesTheRowsBeyondAnyHistory() throws IOException {
        HistoryReport report = read("timestamp,place,value,capacity\n2026-03-04T07:59:42Z,A,61,577\n"
                + "+999999999-12-31T23:59:59Z,A,2,577\n9999-12-31T23:59:59Z,A,2,577\n2026-03-04T08:59:42Z,A,62,577\n");
        assertThat(report.rows()).isEqualTo(2);
        assertThat(refused)
                .containsExactly(
                        new RefusedLine(3, RefusedLine.Reason.CLOCK_BEYOND, "+999999999-12-31T23:59:59Z"),
                        new RefusedLine(4, RefusedLine.Reason.CLOCK_BEYOND, "9999-12-31T23:59:59Z"));
    }

    @Test
    void knowsACountByItsNameWhateverStandsAtItsStart() throws IOException {
        HistoryReport report = read("timestamp,place,value,capacity\n"
                + "2026-03-04 07:59:42,A,offline,577\n".repeat(1_000)
                + "2026-03-04 07:59:42,A,61,577\n".repeat(2_000));
        assertThat(report.rows()).isEqualTo(2_000);
        assertThat(rows.getFirst().occupied()).isEqualTo(61);
        assertThat(refused).hasSize(1_000);
        assertThat(refused.getFirst().reason()).isEqualTo(RefusedLine.Reason.NO_NUMBER);
    }

    @Test
    void waitsForNoPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> read(pipe))
                .isInstanceOfSatisfying(
                        BusinessException.class, no -> assertThat(no.key()).isEqualTo(HistoryError.NO_FILE));
    }

    @Test
    void readsLatinOneAndGzip() throws IOException {
        String text = "nom;valeur;date\nThéâtre;12;2026-03-04 10:00\n";
        assertThat(read(text, StandardCharsets.ISO_8859_1).charset()).isEqualTo(Charset.forName("windows-1252"));
        Path zipped = folder.resolve("history.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        read(zipped);

        assertThat(rows).extracting(HistoryRow::name).containsExactly("Théâtre", "Théâtre");
    }

    @Test
    void readsOneColumnPerPlace() throws IOException {
        read("date,Corum,Foch,Gare\n2026-03-04 10:00,12,13,14\n2026-03-04 10:30,15,,17\n");

        assertThat(rows).extracting(HistoryRow::place).containsExactly("Corum", "Foch", "Gare", "Corum", "Gare");
    }

    @Test
    void readsOnePlaceWithoutAnyHeader() throws IOException {
        read("2026-03-04 10:00;12;100\n2026-03-04 10:30;15;100\n2026-03-04 11:00;19;100\n");

        assertThat(rows).extracting(HistoryRow::value).containsExactly(12.0, 15.0, 19.0);
        assertThat(rows).extracting(HistoryRow::full).containsOnly(100.0);
    }

    @Test
    void doesNotTakeTheNumberOfARowForAPlace() throws IOException {
        StringBuilder text = new StringBuilder("id,timestamp,occupancy\n");
        for (int i = 0; i < 50; i++) {
            text.append(i)
                    .append(",")
                    .append(1772607582 + 60 * i)
                    .append(",")
                    .append(i % 7)
                    .append('\n');
        }
        read(text.toString());

        assertThat(rows).extracting(HistoryRow::place).containsOnly("1");
    }

    @Test
    void tellsTheTwoPassesOfTheRepeatedHourApart() throws IOException {
        read("date,value\n2025-10-26 02:30,1\n2025-10-26 02:45,2\n2025-10-26 02:15,3\n2025-10-26 03:00,4\n");

        assertThat(rows)
                .extracting(HistoryRow::time)
                .containsExactly(
                        Instant.parse("2025-10-26T00:30:00Z"),
                        Instant.parse("2025-10-26T00:45:00Z"),
                        Instant.parse("2025-10-26T01:15:00Z"),
                        Instant.parse("2025-10-26T02:00:00Z"));
    }

    @Test
    void noticesALocalTimeThatNeverWas() throws IOException {
        read("date,value\n2026-03-29 01:30,1\n2026-03-29 02:30,2\n2026-03-29 03:30,3\n");

        assertThat(rows).extracting(HistoryRow::skipped).containsExactly(false, true, false);
    }

    @Test
    void refusesLinesWithTheirReasonAndGoesOn() throws IOException {
        read("id,date,value\nA,2026-03-04 10:00,1\nA,yesterday,2\nA,2026-03-04 10:30,many\nA,2026-03-04 11:00,3\n"
                + "A," + "9".repeat(20_000) + ",4\nA,2026-03-04 12:00,null\n");

        assertThat(rows).hasSize(3);
        assertThat(refused)
                .extracting(RefusedLine::line, RefusedLine::reason)
                .contains(tuple(3L, RefusedLine.Reason.NO_INSTANT), tuple(4L, RefusedLine.Reason.NO_NUMBER));
    }

    @Test
    void saysWhatIsMissingInAFileThatIsNoHistory() {
        assertThatThrownBy(() -> read("a,b\nx,y\n"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(HistoryError.NO_TIME_COLUMN));
        assertThatThrownBy(() -> read("")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> read("date,remark\n2026-03-04 10:00,hello\n")).isInstanceOf(BusinessException.class);
    }
}
