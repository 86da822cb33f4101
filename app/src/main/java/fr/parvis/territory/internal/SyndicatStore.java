package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Body;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes syndicats and who is member of them. */
@Repository
public class SyndicatStore {

    private final JdbcClient jdbc;

    SyndicatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A membership that is already known is left as it is. */
    public void join(BodyId syndicat, BodyId member, LocalDate since) {
        jdbc.sql("""
                        insert into territory.syndicat_member (syndicat_id, member_id, since)
                        values (:syndicat, :member, :since)
                        on conflict do nothing
                        """)
                .param("syndicat", syndicat.value())
                .param("member", member.value())
                .param("since", since)
                .update();
    }

    /** A syndicat under the département it is seated in, or the one known under this SIREN, renamed. */
    public BodyId found(String siren, String name, Body seat) {
        Integer id = jdbc.sql("""
                        insert into territory.body (kind, code, siren, name, slug, parent_id, departement_code, region_code)
                        values ('SYNDICAT', :siren, :siren, :name, :slug, :parent, :departement, :region)
                        on conflict (kind, code) do update set name = excluded.name
                        returning id
                        """)
                .param("siren", siren)
                .param("name", name)
                .param("slug", Slugs.of(name) + "-" + siren)
                .param("parent", seat.id().value())
                .param("departement", seat.departement())
                .param("region", seat.region())
                .query(Integer.class)
                .single();
        return new BodyId(id);
    }
}
