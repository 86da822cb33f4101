package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.TownColours;
import fr.parvis.territory.TownProfile;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each town that has filled something in; visible in its own scope only. */
@Repository
public class TownProfileStore {

    private final JdbcClient jdbc;

    TownProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The town's row, in scope. */
    public Optional<TownProfile> find(BodyId body) {
        return jdbc.sql("""
                        select welcome, postal_address, phone, mail, counter_hours, director, primary_colour,
                               accent_colour, tile_address
                          from territory.town_profile
                         where body_id = ?
                        """)
                .param(body.value())
                .query((row, number) -> new TownProfile(
                        row.getString("welcome"),
                        row.getString("postal_address"),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getString("counter_hours"),
                        row.getString("director"),
                        new TownColours(row.getString("primary_colour"), row.getString("accent_colour")),
                        row.getString("tile_address")))
                .optional();
    }

    /** Replaces the town's row. */
    public void write(BodyId body, TownProfile profile) {
        jdbc.sql("""
                        insert into territory.town_profile (body_id, welcome, postal_address, phone, mail,
                                                            counter_hours, director, primary_colour, accent_colour,
                                                            tile_address)
                        values (:body, :welcome, :address, :phone, :mail, :hours, :director, :primary, :accent, :tiles)
                        on conflict (body_id) do update
                           set welcome = excluded.welcome, postal_address = excluded.postal_address,
                               phone = excluded.phone, mail = excluded.mail, counter_hours = excluded.counter_hours,
                               director = excluded.director, primary_colour = excluded.primary_colour, accent_colour = excluded.accent_colour,
                               tile_address = excluded.tile_address
                        """)
                .param("body", body.value())
                .param("welcome", profile.welcome())
                .param("address", profile.postalAddress())
                .param("phone", profile.phone())
                .param("mail", profile.mail())
                .param("hours", profile.counterHours())
                .param("director", profile.director())
                .param("primary", profile.colours().primary())
                .param("accent", profile.colours().accent())
                .param("tiles", profile.tileAddress())
                .update();
    }
}
