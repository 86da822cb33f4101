package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.doors.PublicDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In which language the real servers answer, and say that they do. */
class AnswerLanguageTests extends ClapiersPages {

    @Autowired
    PublicDoor door;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/nowhere/places||fr|Aucune commune ne porte l’adresse « nowhere ».",
                "/api/v1/nowhere/places|en-GB,en;q=0.9|en|No town has the address “nowhere”.",
                "/api/v1/nowhere/places.geojson|de, fr;q=0.4, en;q=0.8|en|places.no-such-town",
                "/api/v1/nowhere/places.csv|***|fr|Commune inconnue",
                "/api/v1/places||fr|Aucune commune ne porte l’adresse « places ».",
                "/api/v1/places.csv||fr|places.no-such-town",
                "/api/v1/places.geojson|en|en|places.no-such-town",
                "/api/nothing||fr|http.404",
                "/api/nothing|en|en|http.404"
            })
    void tellsMachinesOfANowhereInTheirLanguage(String path, @Nullable String accepted, String language, String words)
            throws Exception {
        HttpResponse<String> answer = get(path, "Accept-Language", accepted);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("Content-Language")).containsExactly(language);
        assertThat(answer.body()).contains(words, "\"type\":\"about:blank\"");
    }

    @Test
    void tellsMachinesThatWriteThatTheyMayRead() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + door.port() + "/api/v1/clapiers/places");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":405", "places.read-only");
        }
    }

    @Test
    void saysOfAPageTheLanguageThatItIsIn() throws Exception {
        HttpResponse<String> unasked = get("/clapiers", "Accept", "text/html");
        assertThat(unasked.body()).contains("<html lang=\"fr\"");
        assertThat(unasked.headers().allValues("Content-Language")).containsExactly("fr");
        HttpResponse<String> chosen = get("/clapiers", "Cookie", "parvis-language=en");
        assertThat(chosen.body()).contains("<html lang=\"en\"");
        assertThat(chosen.headers().allValues("Content-Language")).containsExactly("en");
    }

    @Test
    void tellsWhereADemonstrationsFiguresComeFromInTheReadersLanguage() throws Exception {
        String place = "/clapiers/lieux/accueil-de-la-mairie";
        assertThat(get(place, "Accept", "text/html").body())
                .contains("D’où vient cette page", "<p>Lieu inventé pour la démonstration.</p>");
        String english = get(place, "Cookie", "parvis-language=en").body();
        assertThat(english)
                .contains("<p>A place made up for the demonstration.</p>")
                .doesNotContain("places.provenance", "inventé");
        assertThat(get(place + "/semaine", "Cookie", "parvis-language=en").body())
                .doesNotContain("places.provenance", "inventé");
    }

    private HttpResponse<String> get(String path, String header, @Nullable String value)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
        if (value != null) {
            request.header(header, value);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
