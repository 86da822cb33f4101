package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a careless or hostile source may send. */
class HostileDocumentsTests {

    @Test
    void neverFollowsAnExternalEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "pid=secret");
        String rss = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
                <rss><channel><item><link>pid=a</link><title>&x;</title></item></channel></rss>
                """.formatted(secret.toUri());

        Captured read = Captured.text("zuerich", rss);

        assertThat(read.page().isRefused()).isTrue();
        assertThat(read.page().toString()).doesNotContain("pid=secret");
        assertThat(read.reasons()).containsExactly(Reason.ENTITIES);
    }

    @Test
    void neverExpandsALaughingMillion() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><rss><channel><item><link>&l29;</link></item></channel></rss>");

        assertThat(Captured.text("zuerich", bomb.toString()).reasons()).containsExactly(Reason.ENTITIES);
    }

    @Test
    void refusesANumberBeyondAllNumbers() {
        assertThat(Captured.text("ngsi", "[{\"id\":\"a\",\"location\":43.6e5555555555555555555555555}]")
                        .reasons())
                .containsExactly(Reason.MALFORMED);
    }

    @Test
    void stopsAtDepth() {
        assertThat(Captured.text("aalen", "[".repeat(100_000)).reasons()).containsExactly(Reason.OVER_LIMIT);
        assertThat(Captured.text("zuerich", "<a>".repeat(100_000)).reasons()).containsExactly(Reason.OVER_LIMIT);
    }

    @Test
    void stopsAtTheNumberOfValues() {
        assertThat(Captured.text("aalen", "[" + "1,".repeat(600_000) + "1]").reasons())
                .containsExactly(Reason.OVER_LIMIT);
        assertThat(Captured.text("zuerich", "<a>" + "<b/>".repeat(600_000) + "</a>")
                        .reasons())
                .containsExactly(Reason.OVER_LIMIT);
        assertThat(Captured.text("birmingham", "a,b\n" + "1,2\n".repeat(300_000))
                        .reasons())
                .containsExactly(Reason.OVER_LIMIT);
    }

    @Test
    void stopsAtItsSizeOnAStreamWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                java.util.Arrays.fill(bytes, from, from + length, (byte) ' ');
                return length;
            }
        };

        assertThat(new FeedDialects()
                        .get("aalen")
                        .read(endless, Captured.BERLIN)
                        .refusals())
                .singleElement()
                .matches(refusal -> refusal.reason() == Reason.OVER_LIMIT);
    }

    @Test
    void aStreamThatBreaksIsARefusal() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThat(new FeedDialects().get("aalen").read(broken, Captured.BERLIN).refusals())
                .singleElement()
                .matches(refusal -> refusal.reason() == Reason.MALFORMED);
    }

    @Test
    void weighsAWorkbookBeforeOpeningIt() throws IOException {
        assertThat(Captured.read("ellwangen", zip(1, 80 << 20), Captured.BERLIN).reasons())
                .containsExactly(Reason.OVER_LIMIT);
        assertThat(Captured.read("ellwangen", zip(600, 1), Captured.BERLIN).reasons())
                .containsExactly(Reason.OVER_LIMIT);
    }

    @Test
    void anArchiveThatIsNoWorkbookIsMalformed() throws IOException {
        assertThat(Captured.read("ellwangen", zip(1, 10), Captured.BERLIN).reasons())
                .containsExactly(Reason.MALFORMED);
        assertThat(Captured.text("ellwangen", "no archive").reasons()).containsExactly(Reason.MALFORMED);
    }

    @Test
    void keepsALimitedNumberOfRefusalsAndCountsTheRest() {
        String nameless = "[" + "{\"free\":1},".repeat(2_000) + "{\"free\":1}]";

        assertThat(Captured.text("aalen", nameless).page().refusals())
                .hasSize(1_001)
                .last()
                .matches(last ->
                        last.reason() == Reason.OVER_LIMIT && last.excerpt().equals("+1001"));
    }

    @Test
    void anExcerptIsOneShortLineWithoutControls() {
        String odd = "[{\"name\":\"P1\",\"free\":\"1\\u0007\\n" + "x".repeat(500) + "\"}]";

        assertThat(Captured.text("aalen", odd).page().refusals())
                .singleElement()
                .matches(refusal -> refusal.reason() == Reason.NOT_A_NUMBER
                        && refusal.excerpt().length() <= 120
                        && refusal.excerpt().chars().noneMatch(Character::isISOControl));
    }

    private static byte[] zip(int entries, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("xl/sheet" + i));
                byte[] piece = new byte[Math.min(size, 1 << 20)];
                for (int left = size; left > 0; left -= piece.length) {
                    zip.write(piece, 0, Math.min(left, piece.length));
                }
            }
        }
        return bytes.toByteArray();
    }
}
