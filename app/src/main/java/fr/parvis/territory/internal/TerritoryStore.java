package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Competence;
import fr.parvis.territory.EpciNature;
import fr.parvis.territory.Neighbourhood;
import fr.parvis.territory.NeighbourhoodId;
import fr.parvis.territory.ServiceState;
import fr.parvis.territory.Subject;
import fr.parvis.territory.TownService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the shared tables whole; they are kept in memory, so that a request asks the database nothing. */
@Repository
public class TerritoryStore {

    private final JdbcClient jdbc;

    public TerritoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every body, ended ones too, by code. */
    public List<Body> bodies() {
        Map<String, String> shared = new HashMap<>();
        return jdbc.sql("""
                        select id, kind, nature, code, name, slug, parent_id, departement_code, region_code, siren,
                               population, array_to_string(postal_codes, ' ') as postal_codes, ended_on, successor_id
                          from territory.body
                         order by kind, code
                        """).query((row, number) -> body(row, shared)).list();
    }

    private static Body body(ResultSet row, Map<String, String> shared) throws SQLException {
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        String nature = row.getString("nature");
        String postal = row.getString("postal_codes");
        return new Body(
                new BodyId(row.getInt("id")),
                BodyKind.valueOf(row.getString("kind")),
                nature == null ? null : EpciNature.valueOf(nature),
                row.getString("code"),
                row.getString("name"),
                row.getString("slug"),
                bodyId(row, "parent_id"),
                once(row.getString("departement_code"), shared),
                once(row.getString("region_code"), shared),
                row.getString("siren"),
                row.getObject("population", Integer.class),
                postal == null || postal.isEmpty() ? List.of() : List.of(postal.split(" ")),
                endedOn == null ? null : new Body.Ending(endedOn, bodyId(row, "successor_id")));
    }

    private static @Nullable String once(@Nullable String text, Map<String, String> shared) {
        return text == null ? null : shared.computeIfAbsent(text, same -> same);
    }

    private static @Nullable BodyId bodyId(ResultSet row, String column) throws SQLException {
        Integer id = row.getObject(column, Integer.class);
        return id == null ? null : new BodyId(id);
    }

    /** Every neighbourhood, quartiers before their parts. */
    public List<Neighbourhood> neighbourhoods() {
        return jdbc.sql("""
                        select id, commune_id, parent_id, code, name, slug
                          from territory.neighbourhood
                         order by commune_id, parent_id nulls first, code
                        """)
                .query((row, number) -> {
                    Integer parent = row.getObject("parent_id", Integer.class);
                    return new Neighbourhood(
                            new NeighbourhoodId(row.getInt("id")),
                            new BodyId(row.getInt("commune_id")),
                            parent == null ? null : new NeighbourhoodId(parent),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("slug"));
                })
                .list();
    }

    /** Old commune codes and who answers for them. */
    public Map<String, BodyId> formerCodes() {
        return pairs("select code, successor_id from territory.former_code");
    }

    /** Host names and their towns. */
    public Map<String, BodyId> hosts() {
        return pairs("select host, body_id from territory.host");
    }

    private Map<String, BodyId> pairs(String sql) {
        Map<String, BodyId> pairs = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            pairs.put(row.getString(1), new BodyId(row.getInt(2)));
        });
        return pairs;
    }

    /** Who is in which syndicat, past and present. */
    public List<Membership> memberships() {
        return jdbc.sql("select syndicat_id, member_id, since, until from territory.syndicat_member order by 1, 2, 3")
                .query((row, number) -> new Membership(
                        new BodyId(row.getInt("syndicat_id")),
                        new BodyId(row.getInt("member_id")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Recorded competences, past ones too, but none that was withdrawn. */
    public List<Competence> competences() {
        return jdbc.sql("""
                        select id, subject, territory_id, competent_id, since, until, basis
                          from territory.competence
                         where not withdrawn
                         order by territory_id, subject, since
                        """)
                .query((row, number) -> new Competence(
                        row.getInt("id"),
                        Subject.valueOf(row.getString("subject")),
                        new BodyId(row.getInt("territory_id")),
                        new BodyId(row.getInt("competent_id")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    /** What each body has decided about services. */
    public List<ServiceRow> services() {
        return jdbc.sql("select body_id, service, state, since from territory.service_state order by body_id, service")
                .query((row, number) -> new ServiceRow(
                        new BodyId(row.getInt("body_id")),
                        TownService.valueOf(row.getString("service")),
                        ServiceState.valueOf(row.getString("state")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The number of the picture that the tables hold now. */
    public long revision() {
        return jdbc.sql("select number from territory.revision")
                .query(Long.class)
                .single();
    }

    /** The number of the contours that the tables hold now. */
    public long contourRevision() {
        return jdbc.sql("select contours from territory.revision")
                .query(Long.class)
                .single();
    }

    /** Says that contours have changed. */
    void countContoursUp() {
        jdbc.sql("update territory.revision set contours = contours + 1").update();
    }

    /** Says that the shared tables have changed. */
    public void countUp() {
        jdbc.sql("update territory.revision set number = number + 1").update();
    }
}
