package fr.parvis.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.territory.BodyKind;
import fr.parvis.territory.EpciNature;
import fr.parvis.territory.ReservedWords;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On the official files of 2026, all of France. */
class TreeDraftsTests {

    private static final OfficialTree TREE = new OfficialTreeReader(OfficialFiles.bundled()).read();
    private static final List<BodyDraft> DRAFTS = TreeDrafts.of(TREE);
    private static final Map<BodyKey, BodyDraft> BY_KEY = byKey();

    private static Map<BodyKey, BodyDraft> byKey() {
        Map<BodyKey, BodyDraft> byKey = new HashMap<>();
        DRAFTS.forEach(draft -> byKey.put(draft.key(), draft));
        return byKey;
    }

    private static BodyDraft commune(String code) {
        return body(BodyKey.commune(code));
    }

    private static BodyDraft body(BodyKey key) {
        return Objects.requireNonNull(BY_KEY.get(key), key.toString());
    }

    private static int people(BodyDraft draft) {
        return Objects.requireNonNullElse(draft.population(), 0);
    }

    private static long count(BodyKind kind) {
        return DRAFTS.stream().filter(draft -> draft.key().kind() == kind).count();
    }

    @Test
    void readsEveryBodyOfFrance() {
        assertThat(count(BodyKind.COMMUNE)).isEqualTo(34_969);
        assertThat(count(BodyKind.EPCI)).isEqualTo(1_255);
        assertThat(count(BodyKind.EPT)).isEqualTo(11);
        assertThat(count(BodyKind.DEPARTEMENT)).isEqualTo(TREE.departements().size());
        assertThat(BY_KEY).hasSameSizeAs(DRAFTS);
    }

    @Test
    void leadsEveryBodyUpToARegionWithoutGoingRound() {
        for (BodyDraft draft : DRAFTS) {
            Set<BodyKey> seen = new HashSet<>();
            BodyDraft at = draft;
            for (BodyKey parent = at.parent(); parent != null; parent = at.parent()) {
                assertThat(seen.add(at.key())).as("cycle at %s", draft).isTrue();
                at = body(parent);
            }
            assertThat(at.key().kind()).as("top of %s", draft).isEqualTo(BodyKind.REGION);
        }
    }

    @Test
    void countsEveryInhabitantOnceAtEachLevel() {
        int people = sum(BodyKind.COMMUNE);
        assertThat(people).isBetween(65_000_000, 72_000_000);
        assertThat(sum(BodyKind.DEPARTEMENT)).isEqualTo(people);
        assertThat(sum(BodyKind.REGION)).isEqualTo(people);
    }

    private static int sum(BodyKind kind) {
        return DRAFTS.stream()
                .filter(draft -> draft.key().kind() == kind)
                .mapToInt(TreeDraftsTests::people)
                .sum();
    }

    @Test
    void givesEachBodyAWordOfItsOwnThatIsNoDoorOfTheApplication() {
        assertThat(DRAFTS)
                .extracting(BodyDraft::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && !ReservedWords.contains(slug));
    }

    @Test
    void namesNamesakesByTheirDepartementAndTheOthersBarely() {
        assertThat(commune("34077").slug()).isEqualTo("clapiers");
        assertThat(commune("93066").slug()).isEqualTo("saint-denis-93");
        assertThat(commune("97411").slug()).isEqualTo("saint-denis-974");
        assertThat(commune("75056").slug()).isEqualTo("paris");
        assertThat(body(new BodyKey(BodyKind.DEPARTEMENT, "75")).slug()).isEqualTo("departement-paris");
        assertThat(body(new BodyKey(BodyKind.DEPARTEMENT, "34")).slug()).isEqualTo("herault");
        assertThat(body(new BodyKey(BodyKind.EPCI, "243400017")).slug())
                .isEqualTo("montpellier-mediterranee-metropole");
    }

    @Test
    void hangsGreaterParisThroughItsTerritories() {
        BodyDraft issy = commune("92040");
        BodyKey seineOuest = new BodyKey(BodyKind.EPT, "200057974");
        BodyKey grandParis = new BodyKey(BodyKind.EPCI, "200054781");
        assertThat(issy.parent()).isEqualTo(seineOuest);
        assertThat(issy.departement()).isEqualTo("92");
        assertThat(body(seineOuest).parent()).isEqualTo(grandParis);
        assertThat(body(grandParis).nature()).isEqualTo(EpciNature.MGP);
        assertThat(commune("75056").parent()).isEqualTo(grandParis);
    }

    @Test
    void seatsAnEpciWhereMostOfItsPeopleLive() {
        for (OfficialTree.Grouping epci : TREE.epcis()) {
            Map<String, Integer> people = new HashMap<>();
            epci.members().forEach(code -> {
                people.merge(String.valueOf(commune(code).departement()), people(commune(code)), Integer::sum);
            });
            String seat = body(new BodyKey(BodyKind.EPCI, epci.siren())).departement();
            assertThat(people.get(seat)).as(epci.name()).isEqualTo(Collections.max(people.values()));
        }
    }

    @Test
    void leavesAnIslandWithoutEpciUnderItsDepartement() {
        assertThat(commune("29155").parent()).isEqualTo(new BodyKey(BodyKind.DEPARTEMENT, "29"));
    }

    @Test
    void knowsWhereMergedCommunesWent() {
        assertThat(TREE.formers())
                .contains(new OfficialTree.Former("34093", "Dio-et-Valquières", "34144"))
                .contains(new OfficialTree.Former("34330", "Vérargues", "34246"))
                .allMatch(former -> BY_KEY.containsKey(BodyKey.commune(former.successor())));
    }

    @Test
    void keepsWhatIsAboveTheDepartementsAskedFor() {
        List<BodyDraft> herault = DraftSelection.of(DRAFTS, Set.of("34"));
        assertThat(herault)
                .filteredOn(draft -> draft.key().kind() == BodyKind.COMMUNE)
                .hasSize(341);
        assertThat(herault)
                .extracting(BodyDraft::key)
                .contains(new BodyKey(BodyKind.REGION, "76"), new BodyKey(BodyKind.DEPARTEMENT, "34"));
        assertThat(herault)
                .allMatch(draft -> draft.parent() == null
                        || herault.stream().anyMatch(other -> other.key().equals(draft.parent())));
    }
}
