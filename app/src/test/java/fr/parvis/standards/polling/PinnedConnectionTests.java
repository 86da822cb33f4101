package fr.parvis.standards.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.parvis.standards.polling.Answer.Document;
import fr.parvis.standards.polling.Answer.Validators;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The connection goes to the address that was checked, and the certificate is still checked against the name. */
class PinnedConnectionTests {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private HttpsServer server;
    private Vertx vertx;
    private final AtomicInteger lookups = new AtomicInteger();

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "feed",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=feed.test",
                        "-ext",
                        "SAN=dns:feed.test",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'[', ']'});
            exchange.close();
        });
        server.start();
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() {
        vertx.close().await();
        server.stop(0);
    }

    @Test
    void connectsToTheCheckedAddressUnderTheNamesCertificate() {
        assertThat(get("feed.test")).isInstanceOf(Document.class);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void refusesACertificateOfAnotherName() {
        assertThatThrownBy(() -> get("other.test"))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(PollingError.CONNECTION_FAILED));
    }

    private Answer get(String host) {
        AddressGuard guard = new AddressGuard(this::resolve, Set.of(host + ":" + port()));
        PollingSettings settings = settings();
        HttpClientOptions options = HttpFetch.options(settings)
                .setTrustOptions(new PfxOptions()
                        .setPath(folder.resolve("keys.p12").toString())
                        .setPassword(PASSWORD));
        return new HttpFetch(vertx, guard, settings, options)
                .get(new HttpFetch.Question(
                        URI.create("https://" + host + ":" + port() + "/"), Map.of(), Validators.NONE, null));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** These names exist for the guard only: nothing else could have resolved them. */
    private InetAddress[] resolve(String host) {
        lookups.incrementAndGet();
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static PollingSettings settings() {
        return new PollingSettings(
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                DataSize.ofMegabytes(1),
                3,
                20,
                Duration.ofHours(1),
                Duration.ofHours(6),
                Set.of());
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
