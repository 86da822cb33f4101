package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.doors.AskedBy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any header field is credentials, a length, a language, or none. */
class HttpCredentialsFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "Bearer abc",
                        "Basic " + Base64.getEncoder().encodeToString("meter:secret".getBytes(StandardCharsets.UTF_8)))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areThereOrNot(byte[] field) {
        String text = new String(field, StandardCharsets.ISO_8859_1);
        HttpCredentials.of(AskedBy.request(Map.of("authorization", text)))
                .ifPresent(known -> assertThat(known.toString()).startsWith("credentials of"));
        HttpCredentials.of(AskedBy.request(
                Map.of("authorization", "Basic " + Base64.getEncoder().encodeToString(field))));
        Answer.language(text);
        assertThat(ObservationRoute.declared(AskedBy.request(Map.of("content-length", text))))
                .isNotNegative();
    }
}
