package fr.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a session is one of the few things that may, or is forgotten. */
class SessionStoreFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "text", 42L, new HashMap<>(Map.of("key", List.of("value"))), URI.create("https://evil.example"))
                .map(value -> Arguments.of((Object) serialised(value)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrForgotten(byte[] bytes) {
        Object read = SessionStore.read(bytes);
        if (read != null) {
            assertThat(read.getClass().getName())
                    .matches("\\[*L?(java\\.(lang|util|time)|org\\.springframework)\\..*|\\[+[BCDFIJSZ]");
        }
    }

    private static byte[] serialised(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
