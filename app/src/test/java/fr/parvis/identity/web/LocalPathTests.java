package fr.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/clapiers/bureau", "/clapiers/bureau/journal?avant=12"})
    void keepsAPathOfThisServer(String path) {
        assertThat(LocalPath.of(path, "/compte")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "clapiers",
                "/a b",
                "/a\nSet-Cookie: x",
                "/\t/evil.example"
            })
    void replacesAnythingElse(String path) {
        assertThat(LocalPath.of(path, "/compte")).isEqualTo("/compte");
    }
}
