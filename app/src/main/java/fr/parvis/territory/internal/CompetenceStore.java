package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.Body;
import fr.parvis.territory.TerritoryError;
import fr.parvis.territory.TransferCompetence;
import java.time.LocalDate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes competences and syndicats. */
@Repository
public class CompetenceStore {

    private final JdbcClient jdbc;

    CompetenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what held before and records the act; acts that begin later are in the way. */
    public void record(TransferCompetence act) {
        jdbc.sql("""
                        update territory.competence set until = :since
                         where subject = :subject and territory_id = :territory
                           and since < :since and (until is null or until > :since)
                        """)
                .param("since", act.since())
                .param("subject", act.subject().name())
                .param("territory", act.territory().value())
                .update();
        try {
            insert(act);
        } catch (DataIntegrityViolationException overlap) {
            throw new BusinessException(overlap, TerritoryError.COMPETENCE_OVERLAPS, act.since());
        }
    }

    private void insert(TransferCompetence act) {
        jdbc.sql("""
                        insert into territory.competence (subject, territory_id, competent_id, since, until, basis)
                        values (:subject, :territory, :competent, :since, :until, :basis)
                        """)
                .param("subject", act.subject().name())
                .param("territory", act.territory().value())
                .param("competent", act.competent().value())
                .param("since", act.since())
                .param("until", act.until())
                .param("basis", act.basis())
                .update();
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
    public BodyId foundSyndicat(String siren, String name, Body seat) {
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
