package fr.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a link wants to lead after signing in, one stays on this server. */
class LocalPathFuzzTests {

    private static final URI HERE = URI.create("https://parvis.example/");

    static Stream<Arguments> seeds() {
        return Stream.of("/montpellier?langue=en", "//evil.example", "/\\evil.example", "https://evil.example")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void staysHere(byte[] asked) {
        String path = LocalPath.of(new String(asked, StandardCharsets.UTF_8), "/");
        assertThat(path).startsWith("/").doesNotContain("\\").doesNotContain("\n");
        assertThat(path.startsWith("//")).isFalse();
        if (!path.contains("%") && !path.contains("[") && !path.contains("]")) {
            assertThat(HERE.resolve(path).getHost()).isEqualTo(HERE.getHost());
        }
    }
}
