package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.doors.DoorRoute;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Level;
import fr.parvis.places.PlaceKind;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Provenance;
import fr.parvis.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.JsonNode;

/** The description of the open interface names every route and every word that the code knows. */
class ApiDocumentTests {

    private static final Path ROUTES = Path.of("../docs/generated/routes.md");
    private static final Pattern API = Pattern.compile("\\| (GET|POST|any) \\| `(/api[^`]*)`");

    /** What each route of the doors serves under {@code /api}; one that is not here was forgotten. */
    private static final Map<String, List<String>> AT_THE_DOORS = Map.of(
            "PlacesRoute",
            List.of("/api/v1/{town}/places", "/api/v1/{town}/places.csv", "/api/v1/{town}/places.geojson"),
            "ObservationRoute",
            List.of("/api/v1/observations"),
            "HealthRoute",
            List.of(),
            "LiveRoute",
            List.of());

    private final Texts french = Bundles.load().in(Language.FR, Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);
    private final JsonNode document = ApiDocument.load().in(french);

    @Test
    void knowsEveryRouteOfTheDoors() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DoorRoute.class));
        List<String> routes = scanner.findCandidateComponents("fr.parvis").stream()
                .map(found -> String.valueOf(found.getBeanClassName()).replaceFirst(".*\\.", ""))
                .filter(name -> !name.contains("$") && !name.endsWith("Tests"))
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(AT_THE_DOORS.keySet());
        assertThat(paths())
                .containsAll(
                        AT_THE_DOORS.values().stream().flatMap(List::stream).toList());
    }

    /** {@code /api} itself is the page for people. */
    @Test
    void describesEveryRouteOfThePagesUnderApi() throws IOException {
        List<String> served = API.matcher(Files.readString(ROUTES))
                .results()
                .map(route -> route.group(2))
                .filter(path -> !path.equals("/api"))
                .toList();
        assertThat(served).isNotEmpty();
        assertThat(paths()).containsAll(served);
    }

    @Test
    void namesEveryWordOfTheCode() {
        assertThat(words("Place", "kind"))
                .containsExactlyElementsOf(
                        Stream.of(PlaceKind.values()).map(PlaceKind::key).toList());
        assertThat(words("Place", "level"))
                .containsExactlyElementsOf(
                        Stream.of(Level.values()).map(Level::key).toList());
        assertThat(words("Place", "provenance"))
                .containsExactlyElementsOf(
                        Stream.of(Provenance.values()).map(Provenance::code).toList());
        assertThat(words("Trust", "state")).containsExactlyElementsOf(keys(Trust.State.values()));
        assertThat(words("Trust", "reason")).containsExactlyElementsOf(keys(TrustReason.values()));
    }

    @Test
    void hasWordsForEverythingInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Bundles.load().in(language, french.now(), ZoneOffset.UTC);
            assertThat(ApiDocument.load().in(texts).toString())
                    .as(language.code())
                    .doesNotContain("\"@")
                    .doesNotContain("web.api.");
        }
    }

    @Test
    void saysTheSameToPeople() {
        ApiView page = ApiViews.of(document, french);
        assertThat(page.operations()).extracting(ApiView.Operation::path).containsExactlyElementsOf(paths());
        assertThat(page.operations().getFirst().example()).isEqualTo("/api/v1/montpellier/places");
        assertThat(page.schemas())
                .filteredOn(schema -> schema.name().equals("TownPlaces"))
                .flatExtracting(ApiView.Schema::fields)
                .extracting(ApiView.Field::type)
                .contains("date-time", "liste de Place");
    }

    private List<String> paths() {
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> words(String schema, String field) {
        return document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(field)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> keys(Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
