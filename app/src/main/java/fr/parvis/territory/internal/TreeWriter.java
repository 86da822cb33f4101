package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.EpciNature;
import fr.parvis.territory.NeighbourhoodId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what an import found, all rows of a table in one statement. */
@Repository
class TreeWriter {

    private static final int LOCK = 0x7E22;

    private final JdbcClient jdbc;

    TreeWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import at a time, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    /** Writes additions and changes, and answers the id of every body of the files. */
    Map<BodyKey, BodyId> write(ImportPlan plan) {
        Map<BodyKey, BodyId> ids = new HashMap<>(plan.ids());
        List<Integer> fresh = jdbc.sql("""
                        select nextval(pg_get_serial_sequence('territory.body', 'id'))::int from generate_series(1, ?)
                        """)
                .param(plan.added().size())
                .query((row, number) -> row.getInt(1))
                .list();
        for (int at = 0; at < fresh.size(); at++) {
            ids.put(plan.added().get(at).key(), new BodyId(fresh.get(at)));
        }
        List<BodyDraft> drafts = new ArrayList<>(plan.added());
        plan.changed().forEach(change -> drafts.add(change.after()));
        upsert(drafts, ids);
        return ids;
    }

    private void upsert(List<BodyDraft> drafts, Map<BodyKey, BodyId> ids) {
        jdbc.sql("""
                        insert into territory.body (id, kind, nature, code, name, slug, parent_id, departement_code,
                                                    region_code, siren, population, postal_codes)
                        select id, kind, nature, code, name, slug, parent, departement, region, siren, population,
                               string_to_array(postal, ' ')
                          from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                                      ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])
                               as line(id, kind, nature, code, name, slug, parent, departement, region, siren,
                                       population, postal)
                        on conflict (id) do update
                           set nature = excluded.nature, code = excluded.code, name = excluded.name,
                               parent_id = excluded.parent_id, departement_code = excluded.departement_code,
                               region_code = excluded.region_code, siren = excluded.siren,
                               population = excluded.population, postal_codes = excluded.postal_codes,
                               ended_on = null, successor_id = null
                        """)
                .param(numbers(drafts, draft -> idOf(draft.key(), ids)))
                .param(texts(drafts, draft -> draft.key().kind().name()))
                .param(texts(drafts, draft -> nameOf(draft.nature())))
                .param(texts(drafts, draft -> draft.key().code()))
                .param(texts(drafts, BodyDraft::name))
                .param(texts(drafts, BodyDraft::slug))
                .param(numbers(drafts, draft -> idOf(draft.parent(), ids)))
                .param(texts(drafts, BodyDraft::departement))
                .param(texts(drafts, BodyDraft::region))
                .param(texts(drafts, BodyDraft::siren))
                .param(numbers(drafts, BodyDraft::population))
                .param(texts(drafts, draft -> String.join(" ", draft.postalCodes())))
                .update();
    }

    private static @Nullable Integer idOf(@Nullable BodyKey key, Map<BodyKey, BodyId> ids) {
        BodyId id = key == null ? null : ids.get(key);
        return id == null ? null : id.value();
    }

    private static @Nullable String nameOf(@Nullable EpciNature nature) {
        return nature == null ? null : nature.name();
    }

    private static @Nullable String[] texts(List<BodyDraft> drafts, Function<BodyDraft, @Nullable String> column) {
        @Nullable String[] texts = new @Nullable String[drafts.size()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = column.apply(drafts.get(at));
        }
        return texts;
    }

    private static @Nullable Integer[] numbers(List<BodyDraft> drafts, Function<BodyDraft, @Nullable Integer> column) {
        @Nullable Integer[] numbers = new @Nullable Integer[drafts.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = column.apply(drafts.get(at));
        }
        return numbers;
    }

    /** The body stays, as what it was; its hosts and recorded competences follow or end. */
    void end(BodyId body, @Nullable BodyId successor, LocalDate on) {
        Integer heir = successor == null ? null : successor.value();
        jdbc.sql("update territory.body set ended_on = :on, successor_id = :heir where id = :id")
                .param("on", on)
                .param("heir", heir)
                .param("id", body.value())
                .update();
        jdbc.sql("""
                        with ended as (
                          update territory.competence act set until = :on
                            from territory.competence before
                           where before.id = act.id and act.territory_id = :id and not act.withdrawn
                             and act.since < :on and (act.until is null or act.until > :on)
                          returning act.id, before.until as until_before)
                        insert into territory.competence_change
                               (competence_id, change, until_before, until_after, cause_id, basis)
                        select id, 'ENDED', until_before, :on, id, 'Fin de la collectivité' from ended
                        """).param("on", on).param("id", body.value()).update();
        if (heir != null) {
            jdbc.sql("update territory.host set body_id = :heir where body_id = :id")
                    .param("heir", heir)
                    .param("id", body.value())
                    .update();
        }
    }

    /** Remembers old codes; answers how many were new. */
    int writeFormers(List<FormerCode> formers, LocalDate vintage) {
        return jdbc.sql("""
                        insert into territory.former_code (code, name, successor_id, known_since)
                        select code, name, successor, ?
                          from unnest(?::text[], ?::text[], ?::int[]) as line(code, name, successor)
                        on conflict (code) do update set successor_id = excluded.successor_id
                         where former_code.successor_id <> excluded.successor_id
                        """)
                .param(vintage)
                .param(formers.stream().map(FormerCode::code).toArray(String[]::new))
                .param(formers.stream().map(FormerCode::name).toArray(String[]::new))
                .param(formers.stream()
                        .map(former -> former.successor().value())
                        .toArray(Integer[]::new))
                .update();
    }

    /** Adds a neighbourhood or renames it; its slug stays. */
    NeighbourhoodId write(BodyId commune, @Nullable NeighbourhoodId parent, String code, String name, String slug) {
        Integer id = jdbc.sql("""
                        insert into territory.neighbourhood (commune_id, parent_id, code, name, slug)
                        values (:commune, :parent, :code, :name, :slug)
                        on conflict (commune_id, code) do update
                           set name = excluded.name, parent_id = excluded.parent_id
                        returning id
                        """)
                .param("commune", commune.value())
                .param("parent", parent == null ? null : parent.value())
                .param("code", code)
                .param("name", name)
                .param("slug", slug)
                .query(Integer.class)
                .single();
        return new NeighbourhoodId(id);
    }

    /** A code that a commune no longer has. */
    record FormerCode(String code, String name, BodyId successor) {}
}
