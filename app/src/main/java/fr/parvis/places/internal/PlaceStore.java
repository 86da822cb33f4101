package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.places.Level;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDetails;
import fr.parvis.places.PlaceId;
import fr.parvis.places.PlaceKind;
import fr.parvis.quality.WatchState;
import fr.parvis.ui.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Places at rest. Every call stands in a transaction with a scope; what is out of scope does not exist. */
@Repository
class PlaceStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlaceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<BodyId> listInhabited() {
        return jdbc.sql("select body_id from places.inhabited order by body_id")
                .query((row, n) -> new BodyId(row.getInt(1)))
                .list();
    }

    List<Place> listPlaces(BodyId body) {
        return jdbc.sql("""
                        select * from places.place
                         where body_id = :body
                         order by name
                        """)
                .param("body", body.value())
                .query((row, n) -> place(row))
                .list();
    }

    Map<PlaceId, List<CapacityStep>> capacities(BodyId body) {
        return jdbc
                .sql("select place_id, since, capacity from places.capacity where body_id = :body order by since")
                .param("body", body.value())
                .query((row, n) -> Map.entry(
                        new PlaceId(row.getObject(1, UUID.class)),
                        new CapacityStep(instant(row, "since"), row.getInt("capacity"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<PlaceId, List<SourceRow>> sources(BodyId body) {
        return jdbc
                .sql(
                        "select place_id, id, kind, device, night_reset from places.source where body_id = :body order by id")
                .param("body", body.value())
                .query((row, n) -> new SourceRow(
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("device"),
                        row.getObject("night_reset", java.time.LocalTime.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SourceRow::place));
    }

    Map<PlaceId, Statement> statements(BodyId body, Instant now) {
        return jdbc
                .sql("""
                        select distinct on (place_id) place_id, says, occupied, stated_at, expires_at, in_spite, role
                          from places.statement
                         where body_id = :body and expires_at > :now and withdrawn_at is null
                         order by place_id, stated_at desc
                        """)
                .param("body", body.value())
                .param("now", at(now))
                .query((row, n) -> Map.entry(new PlaceId(row.getObject("place_id", UUID.class)), statement(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, WatchState> learnt(BodyId body) {
        return jdbc
                .sql("select source_id, learnt from places.learnt where body_id = :body")
                .param("body", body.value())
                .query((row, n) ->
                        Map.entry(row.getObject(1, UUID.class), json.readValue(row.getString(2), WatchState.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keepLearnt(BodyId body, UUID source, WatchState state) {
        jdbc.sql("""
                        insert into places.learnt (body_id, source_id, learnt, at)
                        values (:body, :source, :learnt::jsonb, now())
                        on conflict (body_id, source_id) do update set learnt = excluded.learnt, at = excluded.at
                        """)
                .param("body", body.value())
                .param("source", source)
                .param("learnt", json.writeValueAsString(state))
                .update();
    }

    /** False, and nothing kept, where the body has a place of that slug already. */
    boolean insert(Place place) {
        int kept = jdbc.sql("""
                        insert into places.place (body_id, id, slug, kind, name, address, latitude, longitude,
                            neighbourhood, face_name, face_role, telephone, hours, provenance, provenance_note)
                        values (:body, :id, :slug, :kind, :name, :address, :latitude, :longitude,
                            :neighbourhood, :face, :role, :telephone, :hours, :provenance, :note)
                        on conflict (body_id, slug) do nothing
                        """)
                .param("body", place.body().value())
                .param("id", place.id().value())
                .param("slug", place.slug())
                .param("kind", place.kind().key())
                .param("name", place.name())
                .param("address", place.address())
                .param("latitude", place.where().latitude())
                .param("longitude", place.where().longitude())
                .param("neighbourhood", place.neighbourhood())
                .param("face", place.face().name())
                .param("role", place.face().role())
                .param("telephone", place.face().telephone())
                .param("hours", place.hours())
                .param("provenance", place.provenance().code())
                .param("note", place.provenanceNote())
                .update();
        jdbc.sql("insert into places.inhabited values (:body) on conflict do nothing")
                .param("body", place.body().value())
                .update();
        return kept == 1;
    }

    void describe(BodyId body, PlaceId place, PlaceDetails details, @Nullable String neighbourhood) {
        jdbc.sql("""
                        update places.place
                           set name = :name, address = :address, latitude = :latitude, longitude = :longitude,
                               neighbourhood = :neighbourhood, face_name = :face, face_role = :role,
                               telephone = :telephone
                         where body_id = :body and id = :id
                        """)
                .param("name", details.name())
                .param("address", details.address())
                .param("latitude", details.where().latitude())
                .param("longitude", details.where().longitude())
                .param("neighbourhood", neighbourhood)
                .param("face", details.face().name())
                .param("role", details.face().role())
                .param("telephone", details.face().telephone())
                .param("body", body.value())
                .param("id", place.value())
                .update();
    }

    void close(BodyId body, PlaceId place, @Nullable LocalDate from) {
        jdbc.sql("update places.place set closed_for_good = :from where body_id = :body and id = :id")
                .param("from", from)
                .param("body", body.value())
                .param("id", place.value())
                .update();
    }

    void setHours(BodyId body, PlaceId place, @Nullable String hours) {
        jdbc.sql("update places.place set hours = :hours where body_id = :body and id = :id")
                .param("hours", hours)
                .param("body", body.value())
                .param("id", place.value())
                .update();
    }

    void insertCapacity(BodyId body, PlaceId place, CapacityStep step) {
        jdbc.sql("""
                        insert into places.capacity (body_id, place_id, since, capacity)
                        values (:body, :place, :since, :capacity)
                        on conflict (body_id, place_id, since) do update set capacity = excluded.capacity
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("since", at(step.since()))
                .param("capacity", step.capacity())
                .update();
    }

    void insertSource(BodyId body, SourceRow source) {
        jdbc.sql("""
                        insert into places.source (body_id, place_id, id, kind, device, night_reset)
                        values (:body, :place, :id, :kind, :device, :reset)
                        on conflict (body_id, place_id, kind, device) do nothing
                        """)
                .param("body", body.value())
                .param("place", source.place().value())
                .param("id", source.id())
                .param("kind", source.kind())
                .param("device", source.device())
                .param("reset", source.nightReset())
                .update();
    }

    void deleteSource(BodyId body, PlaceId place, String kind, String device) {
        jdbc.sql("""
                        delete from places.source
                         where body_id = :body and place_id = :place and kind = :kind and device = :device
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("kind", kind)
                .param("device", device)
                .update();
    }

    void insertStatement(BodyId body, PlaceId place, Statement said, UUID person) {
        jdbc.sql("""
                        insert into places.statement
                            (body_id, place_id, says, occupied, stated_at, expires_at, in_spite, person_id, role)
                        values (:body, :place, :says, :occupied, :stated, :expires, :spite, :person, :role)
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("says", said.level() == null ? "closed" : said.level().key())
                .param("occupied", said.occupied())
                .param("stated", at(said.statedAt()))
                .param("expires", at(said.expiresAt()))
                .param("spite", said.inSpite())
                .param("person", person)
                .param("role", said.role())
                .update();
    }

    /** Whether any stood. */
    boolean withdrawStatements(BodyId body, PlaceId place, Instant now) {
        return jdbc.sql("""
                        update places.statement set withdrawn_at = :now
                         where body_id = :body and place_id = :place and withdrawn_at is null and expires_at > :now
                        """)
                        .param("now", at(now))
                        .param("body", body.value())
                        .param("place", place.value())
                        .update()
                > 0;
    }

    /** Whether that word in addresses is in use, be it for a place that is closed for good. */
    boolean isTaken(BodyId body, String slug) {
        return findPlace(body, slug).isPresent();
    }

    Optional<Place> findPlace(BodyId body, String slug) {
        return jdbc.sql("select * from places.place where body_id = :body and slug = :slug")
                .param("body", body.value())
                .param("slug", slug)
                .query((row, n) -> place(row))
                .optional();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new BodyId(row.getInt("body_id")),
                new PlaceId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                PlaceKind.ofKey(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getString("neighbourhood"),
                new Place.Face(row.getString("face_name"), row.getString("face_role"), row.getString("telephone")),
                row.getString("hours"),
                Provenance.valueOf(row.getString("provenance").toUpperCase(Locale.ROOT)),
                row.getString("provenance_note"),
                row.getObject("closed_for_good", LocalDate.class));
    }

    private static Statement statement(ResultSet row) throws SQLException {
        String says = row.getString("says");
        Level level = says.equals("closed")
                ? null
                : Level.valueOf(says.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Statement(
                level,
                row.getObject("occupied", Integer.class),
                instant(row, "stated_at"),
                instant(row, "expires_at"),
                row.getBoolean("in_spite"),
                row.getString("role"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
