package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import fr.parvis.telemetry.LoneReception;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the HTTP door is sent, each entry is an observation or a refusal that can be said in words. */
class EnvelopeFuzzTests {

    private final Reception reception = LoneReception.open();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "{\"device\":\"meter\",\"property\":\"power\",\"time\":\"2026-11-22T09:00:00Z\",\"value\":12.5}",
                        "[{\"device\":\"meter\",\"property\":\"status\",\"value\":\"open\"},{\"value\":true}]",
                        "{\"device\":\"meter\",\"property\":\"free\",\"value\":1}\n{\"device\":\"other\"}\n\n[]")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void refusesInWordsWhatItDoesNotTake(byte[] body) {
        read(body, false);
        read(body, true);
    }

    private void read(byte[] body, boolean lines) {
        try {
            List<Envelope.Entry> entries = Envelope.read(body, lines);
            assertThat(entries).hasSizeLessThanOrEqualTo(Envelope.MOST);
            assertThat(Envelope.parts(body, lines)).hasSameSizeAs(entries);
            for (Envelope.Entry entry : entries) {
                Submission submission = entry.submission();
                assertThat(submission == null).isNotEqualTo(entry.refusal() == null);
                if (submission != null) {
                    reception.read(LoneReception.METER, submission);
                }
            }
        } catch (BusinessException refused) {
            assertThat(RefusalText.detail(refused, Locale.FRENCH)).isNotBlank();
        }
    }
}
