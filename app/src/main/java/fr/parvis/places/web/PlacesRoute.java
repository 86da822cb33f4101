package fr.parvis.places.web;

import fr.parvis.doors.DoorRoute;
import fr.parvis.places.PlacesError;
import fr.parvis.territory.Town;
import fr.parvis.territory.Towns;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The open interface, answered at the door from memory: {@code GET /api/v1/{town}/places} as JSON, {@code places.csv} as
 * a table, {@code places.geojson} for maps. Anybody may read, from any site.
 */
@Component
class PlacesRoute implements DoorRoute {

    private static final String START = "/api/v1/";

    private final Towns towns;
    private final OpenPlaces open;
    private final Clock clock;

    PlacesRoute(Towns towns, OpenPlaces open, Clock clock) {
        this.towns = towns;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public boolean serves(HttpMethod method, String path) {
        return path.startsWith(START) && Form.find(path).isPresent();
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = Objects.requireNonNull(request.path());
        Form form = Form.find(path).orElseThrow();
        HttpServerResponse response = request.response();
        String slug = form.townIn(path);
        Optional<Town> town = towns.findBySegment(slug).filter(found -> isAtHome(found, request));
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            OpenRefusal.answer(request, PlacesError.READ_ONLY);
        } else if (town.isEmpty()) {
            OpenRefusal.answer(request, PlacesError.NO_SUCH_TOWN, slug);
        } else {
            Buffer body = open.answer(town.get(), form, clock.instant());
            response.putHeader(HttpHeaders.CONTENT_TYPE, form.type)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=2")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(body);
        }
    }

    /** On a town's own host name its neighbours are not there, as none of their pages is. */
    private boolean isAtHome(Town town, HttpServerRequest request) {
        return request.authority() == null
                || towns.findByHost(request.authority().host())
                        .map(Town::id)
                        .filter(host -> !host.equals(town.id()))
                        .isEmpty();
    }

    /** The three ways to say the same. */
    enum Form {
        JSON("/places", "application/json; charset=utf-8"),
        CSV("/places.csv", "text/csv; charset=utf-8"),
        GEOJSON("/places.geojson", "application/geo+json; charset=utf-8");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** What stands for the town; the last word where nothing does. */
        private String townIn(String path) {
            int end = path.length() - ending.length();
            return path.substring(START.length(), end < START.length() ? path.length() : end);
        }

        static Optional<Form> find(String path) {
            for (Form form : values()) {
                if (path.endsWith(form.ending)) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }
    }
}
