package fr.parvis.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.EpciNature;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One small département over two vintages. */
class ImportComparisonTests {

    private static final BodyId REGION = new BodyId(1);
    private static final BodyId OLD_EPCI = new BodyId(2);
    private static final BodyId ALPHA = new BodyId(3);
    private static final BodyId BETA = new BodyId(4);
    private static final BodyId GONE = new BodyId(5);
    private static final BodyId MOVED = new BodyId(6);
    private static final BodyId SYNDICAT = new BodyId(7);

    private static Body body(
            BodyId id, BodyKind kind, String code, String name, @Nullable BodyId parent, String siren) {
        EpciNature nature = kind == BodyKind.EPCI ? EpciNature.CC : null;
        return new Body(
                id, kind, nature, code, name, "slug-" + id, parent, "10", "76", siren, 100, List.of("10000"), null);
    }

    private static BodyDraft draft(BodyKind kind, String code, String name, @Nullable BodyKey parent, String siren) {
        EpciNature nature = kind == BodyKind.EPCI ? EpciNature.CC : null;
        return new BodyDraft(
                new BodyKey(kind, code),
                nature,
                name,
                Slugs.of(name),
                parent,
                "10",
                "76",
                siren,
                100,
                List.of("10000"));
    }

    private static final BodyKey REGION_KEY = new BodyKey(BodyKind.REGION, "76");
    private static final BodyKey NEW_EPCI = new BodyKey(BodyKind.EPCI, "200000002");
    private static final List<Body> BEFORE = List.of(
            body(REGION, BodyKind.REGION, "76", "Occitanie", null, "111111111"),
            body(OLD_EPCI, BodyKind.EPCI, "200000001", "CC d’avant", REGION, "200000001"),
            body(ALPHA, BodyKind.COMMUNE, "10001", "Alpha", OLD_EPCI, "211000011"),
            body(BETA, BodyKind.COMMUNE, "10002", "Bêta", OLD_EPCI, "211000029"),
            body(GONE, BodyKind.COMMUNE, "10003", "Gamma", OLD_EPCI, "211000037"),
            body(MOVED, BodyKind.COMMUNE, "11004", "Delta", OLD_EPCI, "211100045"),
            body(SYNDICAT, BodyKind.SYNDICAT, "250000001", "Syndicat", REGION, "250000001"));
    private static final List<BodyDraft> AFTER = List.of(
            draft(BodyKind.REGION, "76", "Occitanie", null, "111111111"),
            draft(BodyKind.EPCI, "200000002", "CC d’après", REGION_KEY, "200000002"),
            draft(BodyKind.COMMUNE, "10001", "Alpha", NEW_EPCI, "211000011"),
            draft(BodyKind.COMMUNE, "10004", "Delta", NEW_EPCI, "211100045"));

    private static ImportPlan plan(Set<String> departements) {
        OfficialTree tree = new OfficialTree(
                LocalDate.of(2027, 1, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new OfficialTree.Former("10002", "Bêta", "10001")),
                List.of());
        return new ImportComparison(tree, AFTER, departements, BEFORE).plan();
    }

    private static ImportPlan.Ending ending(BodyId body) {
        return plan(Set.of()).ended().stream()
                .filter(it -> it.body().id().equals(body))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheIdOfWhatItKnows() {
        assertThat(plan(Set.of()).ids())
                .containsEntry(BodyKey.commune("10001"), ALPHA)
                .containsEntry(REGION_KEY, REGION);
        assertThat(plan(Set.of()).added()).extracting(BodyDraft::key).containsExactly(NEW_EPCI);
    }

    @Test
    void recognisesACommuneWhoseCodeHasChanged() {
        assertThat(plan(Set.of()).ids()).containsEntry(BodyKey.commune("10004"), MOVED);
        assertThat(plan(Set.of()).changed())
                .filteredOn(change -> change.id().equals(MOVED))
                .singleElement()
                .satisfies(change -> assertThat(change.after().slug()).isEqualTo("slug-6"));
    }

    @Test
    void followsAMergedCommuneToTheOneItIsPartOf() {
        assertThat(ending(BETA).successor()).isEqualTo(BodyKey.commune("10001"));
    }

    @Test
    void followsAnEpciToTheOneAllItsCommunesJoined() {
        assertThat(ending(OLD_EPCI).successor()).isEqualTo(NEW_EPCI);
    }

    @Test
    void leavesOpenWhatTheFilesDoNotSay() {
        assertThat(ending(GONE).successor()).isNull();
    }

    @Test
    void neverEndsASyndicatThatTheFilesDoNotHold() {
        assertThat(plan(Set.of()).ended())
                .extracting(it -> it.body().id())
                .containsExactlyInAnyOrder(OLD_EPCI, BETA, GONE);
    }

    @Test
    void saysNothingOfDepartementsItWasNotAskedFor() {
        assertThat(plan(Set.of("99")).ended()).isEmpty();
        assertThat(plan(Set.of("99")).added()).isEmpty();
    }

    @Test
    void changesNothingWhenNothingChanged() {
        List<BodyDraft> same = List.of(draft(BodyKind.REGION, "76", "Occitanie", null, "111111111"));
        OfficialTree tree = new OfficialTree(
                LocalDate.of(2027, 1, 1), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        ImportPlan plan = new ImportComparison(tree, same, Set.of(), BEFORE.subList(0, 1)).plan();
        assertThat(plan.added()).isEmpty();
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(1);
    }
}
