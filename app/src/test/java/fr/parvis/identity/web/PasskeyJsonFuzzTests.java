package fr.parvis.identity.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser sends of a passkey is read, or refused in one word. */
class PasskeyJsonFuzzTests {

    private final PasskeyJson json = new PasskeyJson();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"authenticatorAttachment\":\"platform\","
                                + "\"clientExtensionResults\":{\"credProps\":{\"rk\":true}},\"response\":{"
                                + "\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}",
                        "{\"label\":\"Clé\",\"credential\":{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\","
                                + "\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"e30\","
                                + "\"attestationObject\":\"AA\",\"transports\":[\"internal\",\"hybrid\"]}}}")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            json.readAssertion(text);
        } catch (BusinessException refused) {
            // A refusal is the only thing that a body may bring about.
        }
        try {
            json.readAttestation(text);
        } catch (BusinessException refused) {
            // As above.
        }
    }
}
