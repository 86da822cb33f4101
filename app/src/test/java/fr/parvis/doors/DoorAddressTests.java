package fr.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class DoorAddressTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 99_999})
    void isNoPortThatThereIsNot(int port) {
        assertThatThrownBy(() -> new DoorAddress("PARVIS_PORT", "127.0.0.1", port, null, null))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(DoorsError.WRONG_PORT));
    }

    /** Half a configuration would speak plain where an operator believes that it does not. */
    @ParameterizedTest
    @CsvSource({"there, , HALF_A_CERTIFICATE", ", there, HALF_A_CERTIFICATE", "there, nowhere, UNREADABLE_CERTIFICATE"})
    void speaksTlsWholeOrNotAtAll(@Nullable String certificate, @Nullable String key, DoorsError error)
            throws IOException {
        Files.createFile(folder.resolve("there"));
        assertThatThrownBy(() -> new DoorAddress("PARVIS_PORT", "127.0.0.1", 0, file(certificate), file(key)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(error));
    }

    @Test
    void takesEmptySettingsForNone() {
        DoorAddress door = new DoorAddress("PARVIS_PORT", "127.0.0.1", 8080, Path.of(""), Path.of(""));
        NetServerOptions options = new HttpServerOptions();
        door.applyTo(options);
        assertThat(door.speaksTls()).isFalse();
        assertThat(options.isSsl()).isFalse();
        assertThat(options.getPort()).isEqualTo(8080);
    }

    @Test
    void namesThePortThatSomebodyElseHas() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DoorsSettings settings = new DoorsSettings(
                    "127.0.0.1",
                    other.getLocalPort(),
                    null,
                    null,
                    Duration.ofSeconds(60),
                    1,
                    8,
                    DataSize.ofMegabytes(1),
                    Set.of());
            DoorLoop loop = new DoorLoop(settings, List.of(), new KeptPages(1_000), 1, port -> {});
            assertThatThrownBy(() -> vertx.deployVerticle(loop).await(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(BusinessException.class, refused -> {
                        assertThat(refused.key()).isEqualTo(DoorsError.TAKEN_PORT);
                        assertThat(refused.arguments())
                                .containsExactly("PARVIS_PORT", "127.0.0.1", String.valueOf(other.getLocalPort()));
                    });
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private @Nullable Path file(@Nullable String name) {
        return name == null ? null : folder.resolve(name);
    }
}
