package fr.parvis.standards.following.web;

import static fr.parvis.standards.following.ServedFeed.parking;

import fr.parvis.database.Scope;
import fr.parvis.doors.PublicDoor;
import fr.parvis.kernel.BodyId;
import fr.parvis.standards.following.FollowedHealth;
import fr.parvis.standards.following.ServedFeed;
import fr.parvis.standards.following.Subscription;
import fr.parvis.standards.following.SubscriptionDraft;
import fr.parvis.standards.following.Subscriptions;
import fr.parvis.telemetry.Latest;
import fr.parvis.telemetry.LiveState;
import fr.parvis.telemetry.Observation;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.Property;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.QuarantinedMessage;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rooms behind the desk, as the tests of followed feeds ask them, and what a source says. */
record FeedsAtWork(
        ServedFeed source,
        Bodies bodies,
        Subscriptions subscriptions,
        Observations observations,
        LiveState state,
        Quarantine quarantine,
        PublicDoor door) {

    static String three(int free, Instant at) {
        return "["
                + String.join(
                        ",",
                        sablassou(free, at),
                        parking("FR_MTP_ANTI", "Antigone", 3.888819, 43.608716, 88, at),
                        parking("FR_LUN_GARE", "Gare de Lunel", 4.1353, 43.6775, 5, at),
                        parking("FR_MTP_MARS", "Mars", 3_000, 43, 1, at))
                + "]";
    }

    /** Its code says Montpellier; it stands in Castelnau-le-Lez. */
    static String sablassou(int free, Instant at) {
        return parking("FR_MTP_SABL", "Sablassou", 3.922295, 43.634191, free, at);
    }

    Body body(String code) {
        return bodies.findByAnyCode(code).orElseThrow();
    }

    double free(Body body, String device) {
        return state.find(body.id(), device, Property.FREE).map(Latest::raw).orElse(Double.NaN);
    }

    List<Observation> history(Body body, String device, Instant now) {
        return Scope.of(body.id())
                .call(() ->
                        observations.list(body.id(), device, Property.FREE, now.minusSeconds(60), now.plusSeconds(60)));
    }

    Subscription follow(Body body, String name, String dialect, String path) {
        SubscriptionDraft draft = new SubscriptionDraft(
                name,
                dialect,
                source.uri(path),
                null,
                ZoneId.of("Europe/Paris"),
                Duration.ofMinutes(5),
                Map.of(),
                null);
        return Scope.of(body.id()).call(() -> subscriptions.add(body.id(), draft));
    }

    Subscription feed(Body body, String code) {
        return Scope.of(body.id()).call(() -> subscriptions.list(body.id())).stream()
                .filter(feed -> feed.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    FollowedHealth health(Body body, String code) {
        Subscription feed = feed(body, code);
        return Objects.requireNonNullElse(
                Scope.of(body.id())
                        .call(() -> subscriptions.listHealth(body.id()))
                        .get(feed.id()),
                FollowedHealth.UNKNOWN);
    }

    List<QuarantinedMessage> refusedOf(Body body, String code) {
        BodyId id = body.id();
        return Scope.of(id).call(() -> quarantine.list(id, 0)).stream()
                .filter(message -> message.channel().equals("feed " + code))
                .toList();
    }

    String[] form(String name, String path, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name",
                name,
                "dialect",
                "ngsi",
                "address",
                source.uri(path).toString(),
                "every",
                "300",
                "zone",
                "Europe/Paris"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    JsonNode place(String town, String slug) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + door.port() + "/api/v1/" + town + "/places");
            JsonNode places = JsonMapper.shared()
                    .readTree(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body())
                    .get("places");
            for (JsonNode place : places) {
                if (place.get("slug").stringValue().equals(slug)) {
                    return place;
                }
            }
            throw new AssertionError(slug);
        } catch (IOException | InterruptedException away) {
            throw new AssertionError(away);
        }
    }
}
