package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.internal.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompetenceMapTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Body REGION = body(1, BodyKind.REGION, null, null);
    private static final Body DEPARTEMENT = body(2, BodyKind.DEPARTEMENT, null, REGION);
    private static final Body METROPOLE = body(3, BodyKind.EPCI, EpciNature.METRO, DEPARTEMENT);
    private static final Body COMMUNITY = body(4, BodyKind.EPCI, EpciNature.CC, DEPARTEMENT);
    private static final Body LYON = body(5, BodyKind.EPCI, EpciNature.MET69, DEPARTEMENT);
    private static final Body GRAND_PARIS = body(6, BodyKind.EPCI, EpciNature.MGP, DEPARTEMENT);
    private static final Body EPT = body(7, BodyKind.EPT, null, GRAND_PARIS);
    private static final Body SYNDICAT = body(8, BodyKind.SYNDICAT, null, DEPARTEMENT);
    private static final Body TOWN = body(11, BodyKind.COMMUNE, null, METROPOLE);
    private static final Body NEIGHBOUR = body(12, BodyKind.COMMUNE, null, METROPOLE);
    private static final Body VILLAGE = body(13, BodyKind.COMMUNE, null, COMMUNITY);
    private static final Body IN_LYON = body(14, BodyKind.COMMUNE, null, LYON);
    private static final Body SUBURB = body(15, BodyKind.COMMUNE, null, EPT);
    private static final Body PARIS = body(16, BodyKind.COMMUNE, null, GRAND_PARIS);
    private static final Body ISLAND = body(17, BodyKind.COMMUNE, null, DEPARTEMENT);
    private static final Body MERGED = merged(18, TOWN);
    private static final Atlas ATLAS = new Atlas(
            List.of(
                    REGION,
                    DEPARTEMENT,
                    METROPOLE,
                    COMMUNITY,
                    LYON,
                    GRAND_PARIS,
                    EPT,
                    SYNDICAT,
                    TOWN,
                    NEIGHBOUR,
                    VILLAGE,
                    IN_LYON,
                    SUBURB,
                    PARIS,
                    ISLAND,
                    MERGED),
            Map.of());

    private static Body body(int id, BodyKind kind, @Nullable EpciNature nature, @Nullable Body parent) {
        String code = kind == BodyKind.REGION ? "76" : kind == BodyKind.DEPARTEMENT ? "34" : "3400" + id;
        BodyId above = parent == null ? null : parent.id();
        return new Body(
                new BodyId(id), kind, nature, code, "n" + id, "s" + id, above, "34", "76", null, 1, List.of(), null);
    }

    private static Body merged(int id, Body successor) {
        return new Body(
                new BodyId(id),
                BodyKind.COMMUNE,
                null,
                "3400" + id,
                "n" + id,
                "s" + id,
                METROPOLE.id(),
                "34",
                "76",
                null,
                1,
                List.of(),
                new Body.Ending(START, successor.id()));
    }

    private static Competence act(Subject subject, Body territory, Body competent, @Nullable LocalDate until) {
        return new Competence(1, subject, territory.id(), competent.id(), START, until, "délibération");
    }

    private static CompetenceMap map(Competence... acts) {
        return new CompetenceMap(ATLAS, List.of(acts), List.of(new Membership(SYNDICAT.id(), TOWN.id(), START, null)));
    }

    private static Body byLaw(Subject subject, Body territory) {
        CompetenceView view = map().competentFor(subject, territory, DAY);
        assertThat(view.transferred()).isFalse();
        return view.competent();
    }

    @Test
    void leavesSchoolsAndPoliceToTheTown() {
        assertThat(byLaw(Subject.SCHOOL, TOWN)).isEqualTo(TOWN);
        assertThat(byLaw(Subject.POLICE, SUBURB)).isEqualTo(SUBURB);
        assertThat(byLaw(Subject.COLLEGE, TOWN)).isEqualTo(DEPARTEMENT);
        assertThat(byLaw(Subject.HIGH_SCHOOL, TOWN)).isEqualTo(REGION);
    }

    @Test
    void givesWasteToEveryEpciAndRoadsToTheDenseOnes() {
        assertThat(byLaw(Subject.WASTE, TOWN)).isEqualTo(METROPOLE);
        assertThat(byLaw(Subject.WASTE, VILLAGE)).isEqualTo(COMMUNITY);
        assertThat(byLaw(Subject.ROADS, TOWN)).isEqualTo(METROPOLE);
        assertThat(byLaw(Subject.ROADS, VILLAGE)).isEqualTo(VILLAGE);
        assertThat(byLaw(Subject.WATER, TOWN)).isEqualTo(METROPOLE);
        assertThat(byLaw(Subject.WATER, VILLAGE)).isEqualTo(VILLAGE);
    }

    @Test
    void knowsGreaterParisAndLyonAndIslands() {
        assertThat(byLaw(Subject.WASTE, SUBURB)).isEqualTo(EPT);
        assertThat(byLaw(Subject.WASTE, PARIS)).isEqualTo(PARIS);
        assertThat(byLaw(Subject.ROADS, SUBURB)).isEqualTo(SUBURB);
        assertThat(byLaw(Subject.COLLEGE, IN_LYON)).isEqualTo(LYON);
        assertThat(byLaw(Subject.WASTE, ISLAND)).isEqualTo(ISLAND);
    }

    @Test
    void showsAPoolRunByTheEpciInAllItsTowns() {
        CompetenceMap map = map(act(Subject.POOL, METROPOLE, METROPOLE, null));
        assertThat(map.competentFor(Subject.POOL, TOWN, DAY).competent()).isEqualTo(METROPOLE);
        assertThat(map.competentFor(Subject.POOL, NEIGHBOUR, DAY).face()).isEqualTo(METROPOLE);
        assertThat(map.competentFor(Subject.POOL, VILLAGE, DAY).competent()).isEqualTo(VILLAGE);
    }

    @Test
    void putsATownsOwnActBeforeItsEpcis() {
        CompetenceMap map = map(act(Subject.POOL, METROPOLE, METROPOLE, null), act(Subject.POOL, TOWN, TOWN, null));
        assertThat(map.competentFor(Subject.POOL, TOWN, DAY).competent()).isEqualTo(TOWN);
        assertThat(map.competentFor(Subject.POOL, NEIGHBOUR, DAY).competent()).isEqualTo(METROPOLE);
    }

    @Test
    void keepsTheTownsFaceOnWhatASyndicatDoes() {
        CompetenceView view =
                map(act(Subject.LIGHTING, TOWN, SYNDICAT, null)).competentFor(Subject.LIGHTING, TOWN, DAY);
        assertThat(view.competent()).isEqualTo(SYNDICAT);
        assertThat(view.face()).isEqualTo(TOWN);
        assertThat(view.transferred()).isTrue();
    }

    @Test
    void holdsFromItsFirstDayToTheDayBeforeItsEnd() {
        CompetenceMap map = map(act(Subject.POOL, TOWN, METROPOLE, DAY));
        assertThat(map.competentFor(Subject.POOL, TOWN, START.minusDays(1)).transferred())
                .isFalse();
        assertThat(map.competentFor(Subject.POOL, TOWN, START).transferred()).isTrue();
        assertThat(map.competentFor(Subject.POOL, TOWN, DAY.minusDays(1)).transferred())
                .isTrue();
        assertThat(map.competentFor(Subject.POOL, TOWN, DAY).transferred()).isFalse();
    }

    @Test
    void followsACompetentBodyThatHasMerged() {
        CompetenceMap map = map(act(Subject.NURSERY, NEIGHBOUR, MERGED, null));
        assertThat(map.competentFor(Subject.NURSERY, NEIGHBOUR, DAY).competent())
                .isEqualTo(TOWN);
    }

    @Test
    void readsWhatServesATownAndNothingOfItsNeighbours() {
        CompetenceMap map = map(act(Subject.NURSERY, VILLAGE, NEIGHBOUR, null));
        assertThat(map.serving(TOWN, DAY))
                .containsExactlyInAnyOrder(TOWN, METROPOLE, DEPARTEMENT, REGION, SYNDICAT, MERGED);
        assertThat(map.serving(VILLAGE, DAY))
                .containsExactlyInAnyOrder(VILLAGE, COMMUNITY, DEPARTEMENT, REGION, NEIGHBOUR);
    }

    @Test
    void takesOfANeighbourOnlyTheSubjectThatWasHandedToIt() {
        CompetenceMap map =
                map(act(Subject.POOL, VILLAGE, NEIGHBOUR, null), act(Subject.LIBRARY, TOWN, NEIGHBOUR, null));
        assertThat(map.servingWholly(VILLAGE, DAY)).doesNotContain(NEIGHBOUR);
        assertThat(map.entrustedAround(VILLAGE, DAY))
                .containsExactlyInAnyOrder(
                        new Entrusted(NEIGHBOUR.id(), Subject.POOL), new Entrusted(VILLAGE.id(), Subject.POOL));
    }

    @Test
    void leavesToItselfATownThatKeptItsPool() {
        CompetenceMap map = map(act(Subject.POOL, METROPOLE, METROPOLE, null), act(Subject.POOL, TOWN, TOWN, null));
        assertThat(map.entrustedAround(NEIGHBOUR, DAY))
                .contains(new Entrusted(NEIGHBOUR.id(), Subject.POOL))
                .doesNotContain(new Entrusted(TOWN.id(), Subject.POOL));
    }
}
