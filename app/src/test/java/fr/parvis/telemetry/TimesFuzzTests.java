package fr.parvis.telemetry;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A time is read or refused. */
class TimesFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "2026-11-22T09:00:00.123456Z",
                        "2026-11-22 09:00:00+01:00",
                        "2026-11-22T09:00",
                        "+999999999-12-31T23:59:59Z")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefuses(byte[] written) {
        try {
            Times.micros(new String(written, StandardCharsets.UTF_8));
        } catch (BusinessException refused) {
            RefusalText.detail(refused, Locale.FRENCH);
        }
    }
}
