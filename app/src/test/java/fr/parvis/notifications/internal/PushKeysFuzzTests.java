package fr.parvis.notifications.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page sends as the keys of a subscription. */
class PushKeysFuzzTests {

    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                        SECRET)
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areKeysOrRefused(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            PushKeys.read(text, SECRET);
            PushKeys.read(text, text);
        } catch (GeneralSecurityException refused) {
            // A refusal is the only thing that keys may bring about.
        }
    }
}
