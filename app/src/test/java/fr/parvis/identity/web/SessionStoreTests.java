package fr.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionStoreTests {

    private static byte[] written(Serializable object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsWhatSessionsHold() throws IOException {
        assertThat(SessionStore.read(written("texte"))).isEqualTo("texte");
        assertThat(SessionStore.read(written(12L))).isEqualTo(12L);
        assertThat(SessionStore.read(written(new ArrayList<>(List.of("a"))))).isEqualTo(List.of("a"));
        assertThat(SessionStore.read(written(new HashMap<>(Map.of("a", 1))))).isEqualTo(Map.of("a", 1));
    }

    @Test
    void forgetsAnythingElse() throws IOException {
        assertThat(SessionStore.read(written(URI.create("https://evil.example"))))
                .isEqualTo("");
        assertThat(SessionStore.read(new byte[] {1, 2, 3})).isEqualTo("");
        assertThat(SessionStore.read(written("x".repeat(100_000)))).isEqualTo("");
    }
}
