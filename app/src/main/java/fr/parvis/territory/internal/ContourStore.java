package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.NeighbourhoodId;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Contours in the database. */
@Repository
public class ContourStore {

    private static final int BATCH = 500;

    private final JdbcOperations jdbc;

    ContourStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The contour that each commune's code has, or had. */
    public List<CommuneContour> communes() {
        return jdbc.query(
                "select code, body_id, area from territory.commune_contour order by code",
                (row, number) -> new CommuneContour(
                        row.getString("code"),
                        new BodyId(row.getInt("body_id")),
                        Geometries.fromBytes(row.getBytes("area"))));
    }

    /** The contour of each neighbourhood that has one. */
    public List<NeighbourhoodContour> neighbourhoods() {
        return jdbc.query(
                "select neighbourhood_id, area from territory.neighbourhood_contour order by neighbourhood_id",
                (row, number) -> new NeighbourhoodContour(
                        new NeighbourhoodId(row.getInt("neighbourhood_id")),
                        Geometries.fromBytes(row.getBytes("area"))));
    }

    /** Keeps them; a contour of an older vintage does not replace a newer one. */
    void writeCommunes(List<CommuneContour> contours, LocalDate vintage) {
        jdbc.batchUpdate("""
                insert into territory.commune_contour (code, body_id, vintage, area) values (?, ?, ?, ?)
                on conflict (code) do update
                   set body_id = excluded.body_id, vintage = excluded.vintage, area = excluded.area
                 where commune_contour.vintage <= excluded.vintage
                """, contours, BATCH, (statement, contour) -> {
            statement.setString(1, contour.code());
            statement.setInt(2, contour.body().value());
            statement.setObject(3, vintage);
            statement.setBytes(4, Geometries.toBytes(contour.area()));
        });
    }

    void writeNeighbourhoods(List<NeighbourhoodContour> contours) {
        jdbc.batchUpdate("""
                insert into territory.neighbourhood_contour (neighbourhood_id, area) values (?, ?)
                on conflict (neighbourhood_id) do update set area = excluded.area
                """, contours, BATCH, (statement, contour) -> {
            statement.setInt(1, contour.neighbourhood().value());
            statement.setBytes(2, Geometries.toBytes(contour.area()));
        });
    }

    /** A piece of a body's territory: its own code's, or that of a commune merged into it. */
    public record CommuneContour(String code, BodyId body, Geometry area) {}

    /** A neighbourhood's territory. */
    public record NeighbourhoodContour(NeighbourhoodId neighbourhood, Geometry area) {}
}
