package fr.parvis.standards.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedSubscription;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The poller against a real HTTP server that serves captured documents, well and badly. */
class FeedPollerTests {

    private static Vertx vertx;

    private LocalSource source;
    private final Heard heard = new Heard();
    private FeedPoller poller;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().await();
    }

    @BeforeEach
    void start() throws IOException {
        source = new LocalSource();
        poller = poller(Set.of("localhost:" + source.port()));
    }

    @AfterEach
    void stop() {
        poller.close();
        source.close();
    }

    @Test
    void bringsWhatTheSourceSays() {
        poller.follow(feed("aalen", "/aalen", Duration.ofHours(1)));

        FeedPage page = heard.page();
        assertThat(page.sources()).hasSize(6);
        FeedHealth health = heard.health();
        assertThat(health.lastSuccess()).isNotNull();
        assertThat(health.problem()).isNull();
        assertThat(poller.listHealth()).containsKey("f");
    }

    @Test
    void asksOnlyWhetherAnythingChanged() {
        poller.follow(feed("basel", "/basel?limit=50", Duration.ofMillis(20)));

        assertThat(heard.page().sources()).hasSize(16);
        heard.unchanged();
        assertThat(source.lastHeader("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void readsAnUndatedSourceAnewEachTime() {
        poller.follow(feed("aalen", "/aalen", Duration.ofMillis(20)));

        assertThat(heard.page().sources()).hasSize(6);
        assertThat(heard.page().sources()).hasSize(6);
        assertThat(source.lastHeader("If-None-Match")).isEmpty();
    }

    @Test
    void decompressesAndCountsAfterDecompression() {
        assertThat(poller.ask(feed("aalen", "/gzip", Duration.ofHours(1))).sources())
                .hasSize(6);
        assertRefused("aalen", "/bomb", PollingError.TOO_LARGE);
    }

    @Test
    void asksInPartsUntilTheLast() {
        FeedPage page = poller.ask(feed("ngsi", "/ngsi", Duration.ofHours(1)));

        assertThat(page.entries()).isEqualTo(2_500);
        assertThat(page.sources()).hasSize(2_500);
        assertThat(source.asked("/ngsi")).isEqualTo(3);
    }

    @Test
    void putsNamesFromTheStaticDocument() {
        FeedSubscription feed = new FeedSubscription(
                "f",
                new BodyId(1),
                "strasbourg",
                source.uri("/strasbourg"),
                source.uri("/strasbourg-places"),
                ZoneId.of("Europe/Paris"),
                Duration.ofHours(1),
                Map.of(),
                Map.of());

        assertThat(poller.ask(feed).sources()).anyMatch(place -> place.name().equals("Austerlitz"));
    }

    @Test
    void goesOnWithoutAStaticDocumentThatFailsAndSaysSo() {
        FeedSubscription feed = new FeedSubscription(
                "f",
                new BodyId(1),
                "strasbourg",
                source.uri("/strasbourg"),
                source.uri("/500"),
                ZoneId.of("Europe/Paris"),
                Duration.ofHours(1),
                Map.of(),
                Map.of());

        FeedPage page = poller.ask(feed);
        assertThat(page.sources()).hasSize(29);
        assertThat(page.refusals()).anyMatch(refusal -> refusal.where().equals("companion"));
    }

    @Test
    void followsARedirectWithoutTakingSecretsElsewhere() throws IOException {
        try (LocalSource other = new LocalSource()) {
            source.redirectTo(other.uri("/aalen"));
            poller = poller(Set.of("localhost:" + source.port(), "localhost:" + other.port()));
            FeedSubscription feed = new FeedSubscription(
                    "f",
                    new BodyId(1),
                    "aalen",
                    source.uri("/moved"),
                    null,
                    ZoneId.of("Europe/Paris"),
                    Duration.ofHours(1),
                    Map.of("X-Api-Key", "secret"),
                    Map.of());

            assertThat(poller.ask(feed).sources()).hasSize(6);
            assertThat(source.lastHeader("X-Api-Key")).isEqualTo("secret");
            assertThat(other.lastHeader("X-Api-Key")).isEmpty();
            assertThat(feed.toString()).doesNotContain("secret");
        }
    }

    @Test
    void keepsSecretsFromTheHostOfTheStaticDocument() throws IOException {
        try (LocalSource other = new LocalSource()) {
            poller = poller(Set.of("localhost:" + source.port(), "localhost:" + other.port()));
            FeedSubscription feed = new FeedSubscription(
                    "f",
                    new BodyId(1),
                    "strasbourg",
                    source.uri("/strasbourg"),
                    other.uri("/strasbourg-places"),
                    ZoneId.of("Europe/Paris"),
                    Duration.ofHours(1),
                    Map.of("X-Api-Key", "secret"),
                    Map.of());

            assertThat(poller.ask(feed).sources()).hasSize(29);
            assertThat(source.lastHeader("X-Api-Key")).isEqualTo("secret");
            assertThat(other.asked("/strasbourg-places")).isEqualTo(1);
            assertThat(other.lastHeader("X-Api-Key")).isEmpty();
        }
    }

    @Test
    void refusesARedirectIntoThePrivateNetwork() {
        source.redirectTo(URI.create("http://127.0.0.1:1/latest/meta-data"));
        assertRefused("aalen", "/moved", PollingError.PRIVATE_ADDRESS);
        source.redirectTo(URI.create("http://169.254.169.254/latest/meta-data"));
        assertRefused("aalen", "/moved", PollingError.PRIVATE_ADDRESS);
        source.redirectTo(URI.create("http://[::ffff:10.0.0.1]/"));
        assertRefused("aalen", "/moved", PollingError.PRIVATE_ADDRESS);
        source.redirectTo(URI.create("file:///etc/passwd"));
        assertRefused("aalen", "/moved", PollingError.NOT_AN_ADDRESS);
    }

    @Test
    void doesNotRunInCircles() {
        source.redirectTo(source.uri("/moved"));

        assertRefused("aalen", "/moved", PollingError.BAD_REDIRECT);
        assertThat(source.asked("/moved")).isEqualTo(4);
    }

    @Test
    void refusesThisMachineUnlessAllowed() {
        poller = poller(Set.of());

        assertRefused("aalen", "/aalen", PollingError.PRIVATE_ADDRESS);
        assertThat(source.asked("/aalen")).isZero();
    }

    @Test
    void stopsAtItsSize() {
        assertRefused("aalen", "/endless", PollingError.TOO_LARGE);
    }

    @Test
    void doesNotWaitForASourceThatDrips() {
        assertRefused("aalen", "/slow", PollingError.TIMED_OUT);
    }

    @Test
    void saysWhatTheSourceAnsweredAndAsksMoreRarely() {
        poller.follow(feed("aalen", "/500", Duration.ofMillis(20)));

        FeedHealth first = heard.health();
        FeedHealth second = heard.health();
        assertThat(first.problem()).isEqualTo(PollingError.ANSWERED);
        assertThat(first.arguments()).containsExactly("localhost", 500);
        assertThat(second.failures()).isEqualTo(2);
        assertThat(second.lastSuccess()).isNull();
        assertThat(Objects.requireNonNull(second.nextAttempt())).isAfter(second.lastAttempt());
    }

    @Test
    void saysThatTheSourceCannotBeReached() {
        assertRefused("aalen", "/cut", PollingError.CONNECTION_FAILED);
        assertRefused("aalen", "/error-payload", PollingError.DOCUMENT_REFUSED);
        assertRefused("klingon", "/aalen", PollingError.NO_READER);
    }

    @Test
    void goesOnAfterASinkThatRefuses() {
        heard.refuseNext();
        poller.follow(feed("basel", "/basel?limit=50", Duration.ofMillis(20)));

        assertThat(heard.health().problem()).isEqualTo(PollingError.NOT_KEPT);
        assertThat(heard.page().sources()).as("asked anew, not 304").hasSize(16);
    }

    private FeedPoller poller(Set<String> allowed) {
        PollingSettings settings = new PollingSettings(
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                DataSize.ofMegabytes(1),
                3,
                20,
                Duration.ofHours(1),
                Duration.ofHours(6),
                allowed);
        return new FeedPoller(
                settings, new fr.parvis.standards.feeds.FeedDialects()::find, heard, vertx, Clock.systemUTC());
    }

    private FeedSubscription feed(String dialect, String path, Duration every) {
        return new FeedSubscription(
                "f",
                new BodyId(1),
                dialect,
                source.uri(path),
                null,
                ZoneId.of("Europe/Paris"),
                every,
                Map.of(),
                Map.of());
    }

    private void assertRefused(String dialect, String path, PollingError error) {
        assertThatThrownBy(() -> poller.ask(feed(dialect, path, Duration.ofHours(1))))
                .isInstanceOfSatisfying(
                        FetchRefused.class, refused -> assertThat(refused.key()).isEqualTo(error));
    }
}
