package fr.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a listener left off is a number or nothing. */
class ResumptionFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of("42", "9999999999999999999", "-1", "٤٢")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isANumberOrNothing(byte[] field) {
        String text = new String(field, StandardCharsets.UTF_8);
        LiveRoute.number(text).ifPresent(number -> {
            if (text.chars().allMatch(c -> c < 0x80)) {
                assertThat(Long.toUnsignedString(number)).isEqualTo(text.replaceFirst("^0+(?=.)", ""));
            }
        });
    }
}
