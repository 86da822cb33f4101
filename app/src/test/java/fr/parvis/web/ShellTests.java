package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The shell over real HTTP. */
class ShellTests {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars|theme)/[^\"#]+)");
    private static ConfigurableApplicationContext server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = SpringApplication.run(
                GalleryServer.class, "--server.port=0", "--parvis.web.body-limit=4KB", "--logging.level.root=error");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void speaksFrenchUnlessAskedOtherwise() throws Exception {
        assertThat(get("/galerie").body()).contains("<html lang=\"fr\"").contains("Aller au contenu");
        assertThat(get("/galerie", "Accept-Language", "de, en;q=0.8").body()).contains("<html lang=\"en\"");
        assertThat(get("/galerie", "Accept-Language", "en", "Cookie", "parvis-language=fr")
                        .body())
                .contains("<html lang=\"fr\"");
    }

    @Test
    void remembersTheLanguageAndGoesBack() throws Exception {
        HttpResponse<String> answer = get("/langue/en?retour=/galerie?a=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/galerie?a=1");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("parvis-language=en")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%5C%0d%0aX:y\n"
            })
    void neverLeadsToAnotherSite(String back) {
        assertThat(PreferencesController.local(back)).isIn("/", "/%5C%0d%0aX:y").doesNotContain("evil");
    }

    @Test
    void showsTheChosenAppearance() throws Exception {
        assertThat(get("/galerie", "Cookie", "parvis-appearance=dark").body()).contains("data-theme=\"dark\"");
        assertThat(get("/galerie").body()).doesNotContain("data-theme=");
    }

    @Test
    void keepsFilesForEverUnderAnAddressThatChangesWithThem() throws Exception {
        Matcher addresses = ADDRESS.matcher(get("/galerie").body());
        int seen = 0;
        while (addresses.find()) {
            HttpResponse<String> file = get(addresses.group(1));
            assertThat(file.statusCode()).as(addresses.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(addresses.group(1))
                    .get()
                    .asString()
                    .contains("immutable");
            seen++;
        }
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void hasOneSmallStyleSheet() {
        assertThat(Assets.load().styleSheet().length).isBetween(10_000, 40_000);
    }

    @Test
    void holdsNothingThatThePolicyForbids() throws Exception {
        assertThat(get("/galerie").body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("<style[ >]")
                .doesNotContainPattern("\\sstyle=\"")
                .doesNotContainPattern("\\son[a-z]+=\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing/here, 404",
        "/broken/refused, 400",
        "/broken/number?n=x, 400",
        "/broken/number, 400",
        "/broken/fault, 500",
        "/broken/template, 500",
        "/broken/status?code=403, 403",
        "/broken/status?code=429, 429",
        "/broken/status?code=503, 503",
        "/broken/status?code=418, 418",
        "/theme/not-a-colour.css, 404"
    })
    void tellsEveryFailureInHumanWords(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>")
                .doesNotContain("Exception")
                .doesNotContain("secret")
                .doesNotContain("web.error.");
    }

    @Test
    void refusesAMethodThatAPageDoesNotHave() throws Exception {
        HttpResponse<String> answer =
                send(request("/galerie", "Accept", "text/html").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).get().asString().contains("GET");
    }

    @Test
    void givesAReferenceForAFaultOfOurs() throws Exception {
        assertThat(get("/broken/fault", "Accept", "text/html").body())
                .containsPattern("Référence à donner à la mairie.: [0-9a-f]{8}");
    }

    @Test
    void answersAMachineWithAProblem() throws Exception {
        for (String path : new String[] {"/broken/refused", "/api/broken/refused"}) {
            HttpResponse<String> answer =
                    path.startsWith("/api") ? get(path, "Accept", "*/*") : get(path, "Accept", "application/json");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"kernel.not-on-earth\"")
                    .contains("\"status\":400");
        }
    }

    @Test
    void answersHtmxWithANotice() throws Exception {
        HttpResponse<String> answer = get("/broken/refused", "Accept", "text/html", "HX-Request", "true");
        assertThat(answer.body()).startsWith("<div class=\"notice").doesNotContain("<html");
        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#messages");
        assertThat(answer.headers().allValues("Vary").toString()).contains("HX-Request");
    }

    @Test
    void refusesABodyThatIsTooLargeAnnouncedOrNot() throws Exception {
        byte[] body = new byte[5000];
        HttpRequest.Builder announced = request("/broken/body", "Content-Type", "text/plain", "Accept", "text/html");
        assertThat(send(announced.POST(BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(413);
        HttpRequest.Builder chunked = request("/broken/body", "Content-Type", "text/plain", "Accept", "text/html");
        assertThat(send(chunked.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))))
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder small = request("/broken/body", "Content-Type", "text/plain");
        assertThat(send(small.POST(BodyPublishers.ofString("four"))).body()).isEqualTo("4");
    }

    @Test
    void letsAPhoneKeepTheTown() throws Exception {
        HttpResponse<String> manifest = get("/manifest.webmanifest");
        assertThat(manifest.headers().firstValue("Content-Type")).hasValue("application/manifest+json");
        assertThat(manifest.body()).contains("\"start_url\":\"/\"").contains("\"display\":\"standalone\"");
        assertThat(get("/sw.js").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        String port = String.valueOf(server.getEnvironment().getProperty("local.server.port"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
