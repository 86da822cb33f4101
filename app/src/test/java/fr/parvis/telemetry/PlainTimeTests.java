package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTests {

    @Test
    void readsWhatTheFullParserReadsAsTheSameInstant() {
        Random random = new Random(11);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = written(random);
            long read = PlainTime.micros(text);
            if (read != PlainTime.OTHER) {
                plain++;
                assertThat(read)
                        .as(text)
                        .isEqualTo(Reading.micros(OffsetDateTime.parse(text).toInstant()));
            }
        }
        assertThat(plain).isGreaterThan(17_000);
    }

    @Test
    void takesNothingThatTheFullParserRefuses() {
        Random random = new Random(12);
        String signs = "0123456789-:T.Z+ z";
        int broken = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(written(random));
            for (int times = random.nextInt(3); times >= 0; times--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            if (!isReadable(text.toString())) {
                broken++;
                assertThat(PlainTime.micros(text.toString()))
                        .as(text.toString())
                        .isEqualTo(PlainTime.OTHER);
            }
        }
        assertThat(broken).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-11-22", "2026-11-22T11:00:00", "2026-11-22T11:00:00.", "2026-11-22 11:00:00Z"})
    void leavesOtherFormsToTheFullParser(String text) {
        assertThat(PlainTime.micros(text)).isEqualTo(PlainTime.OTHER);
    }

    private static String written(Random random) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 1_080) - 1_080));
        OffsetDateTime time = Instant.parse("1900-01-01T00:00:00Z")
                .plusSeconds(random.nextLong(300L * 366 * 86_400))
                .plusNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000_000))
                .atOffset(random.nextBoolean() ? ZoneOffset.UTC : offset);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static boolean isReadable(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
