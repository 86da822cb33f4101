package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

class RestartTests {

    /** The rooms that signing in needs, in a real server. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({"fr.parvis.identity", "fr.parvis.web", "fr.parvis.territory"})
    @ComponentScan(
            basePackages = {
                "fr.parvis.audit",
                "fr.parvis.identity.internal",
                "fr.parvis.identity.web",
                "fr.parvis.web",
                "fr.parvis.territory"
            },
            basePackageClasses = People.class,
            excludeFilters = {
                @ComponentScan.Filter(TestComponent.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests?(\\$.*)?")
            })
    static class Rooms {}

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(Rooms.class)
                .run(
                        "--server.port=0",
                        "--parvis.demo=true",
                        "--parvis.database.url=" + database.url(),
                        "--parvis.data=target/test-data/restart",
                        "--parvis.database.pool=4");
    }

    private HttpResponse<String> send(ConfigurableApplicationContext server, String path, String form)
            throws IOException, InterruptedException {
        int port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsPeopleSignedInAcrossARestart() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.fresh()) {
            try (ConfigurableApplicationContext first = start(database)) {
                HttpResponse<String> page = send(first, "/connexion", "");
                assertThat(page.headers().allValues("Set-Cookie"))
                        .anySatisfy(cookie -> assertThat(cookie)
                                .startsWith("parvis-csrf=")
                                .contains("HttpOnly", "SameSite=Strict", "Path=/"));
                Matcher token =
                        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
                assertThat(token.find()).isTrue();
                HttpResponse<String> arrival = send(first, "/demo/connexion/officer", "_csrf=" + token.group(1));
                assertThat(arrival.statusCode()).isEqualTo(302);
                assertThat(arrival.headers().firstValue("Location")).hasValue("/compte");
                assertThat(send(first, "/compte", "").body()).contains("marc.bonnet@demo.parvis.example");
            }
            try (ConfigurableApplicationContext second = start(database)) {
                assertThat(send(second, "/compte", "").body()).contains("marc.bonnet@demo.parvis.example");
            }
        }
    }
}
