package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.GeoPoint;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The whole room on real PostgreSQL, all of France loaded from the bundled files. */
@ApplicationModuleTest(verifyAutomatically = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryModuleTests {

    private static final GeoPoint SABLASSOU = new GeoPoint(43.6309, 3.9127);
    private static final GeoPoint COMEDIE = new GeoPoint(43.6086, 3.8798);

    @Autowired
    TreeImports imports;

    @Autowired
    Bodies bodies;

    @Autowired
    Neighbourhoods neighbourhoods;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Contours contours;

    @Autowired
    Towns towns;

    ImportReport first;

    @BeforeAll
    void importsFrance() {
        first = imports.importBundled(Set.of());
    }

    private Body commune(String code) {
        return bodies.findByCode(BodyKind.COMMUNE, code).orElseThrow();
    }

    @Test
    void loadsAllOfFranceInOneCommand() {
        assertThat(first.added()).isEqualTo(bodies.count()).isGreaterThan(36_000);
        assertThat(first.vanished()).isEmpty();
        assertThat(first.strayContours()).isZero();
        assertThat(first.neighbourhoods()).isEqualTo(7 + 31 + 45);
        assertThat(first.contours()).isEqualTo(343 + 36 + 7 + 31);
    }

    @Test
    void changesNothingTheSecondTime() {
        Body before = commune("34172");
        ImportReport again = imports.importBundled(Set.of());
        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(first.added());
        assertThat(again.formerCodes()).isZero();
        assertThat(again.merged()).isEmpty();
        assertThat(again.vanished()).isEmpty();
        assertThat(commune("34172")).isEqualTo(before);
    }

    @Test
    void walksUpFromATownToItsRegion() {
        assertThat(bodies.listLineage(commune("34077").id()))
                .extracting(Body::name)
                .containsExactly("Clapiers", "Montpellier Méditerranée Métropole", "Hérault", "Occitanie");
        assertThat(bodies.listLineage(commune("93001").id()))
                .extracting(Body::name)
                .containsExactly(
                        "Aubervilliers",
                        "Plaine Commune",
                        "Métropole du Grand Paris",
                        "Seine-Saint-Denis",
                        "Île-de-France");
    }

    @Test
    void walksDownToTheTownsOfABody() {
        Body metropole = bodies.findByCode(BodyKind.EPCI, "243400017").orElseThrow();
        Body grandParis = bodies.findByCode(BodyKind.EPCI, "200054781").orElseThrow();
        Body herault = bodies.findByCode(BodyKind.DEPARTEMENT, "34").orElseThrow();
        assertThat(bodies.listCommunes(metropole.id())).hasSize(31);
        assertThat(bodies.listCommunes(grandParis.id())).hasSize(130);
        assertThat(bodies.listCommunes(herault.id())).hasSize(341);
    }

    @Test
    void followsMergedCommunesToTheirSuccessor() {
        assertThat(bodies.successorOf("34330")).contains(commune("34246"));
        assertThat(bodies.successorOf("34093")).map(Body::name).contains("Lunas");
        assertThat(bodies.successorOf("34077")).contains(commune("34077"));
        assertThat(bodies.successorOf("99999")).isEmpty();
    }

    @Test
    void givesACarParkToTheTownItStandsInWhateverItsCodeSays() {
        assertThat(whereabouts.bodyAt(SABLASSOU)).map(Body::name).contains("Castelnau-le-Lez");
        assertThat(whereabouts.neighbourhoodAt(SABLASSOU)).isEmpty();
    }

    @Test
    void findsTheNeighbourhoodAndItsPart() {
        Whereabouts.Spot spot = whereabouts.spotAt(COMEDIE).orElseThrow();
        assertThat(spot.commune().name()).isEqualTo("Montpellier");
        assertThat(spot.quartier()).isNotNull().extracting(Neighbourhood::name).isEqualTo("Montpellier Centre");
        assertThat(spot.part()).isNotNull().extracting(Neighbourhood::name).isEqualTo("Comédie");
    }

    @Test
    void leavesTheSeaToNobody() {
        assertThat(whereabouts.bodyAt(new GeoPoint(43.3, 3.9))).isEmpty();
    }

    @Test
    void resolvesTheContourOfAMergedCommuneToItsSuccessor() {
        GeoPoint verargues = new GeoPoint(43.7167, 4.1000);
        assertThat(whereabouts.bodyAt(verargues)).map(Body::code).contains("34246");
    }

    @Test
    void knowsTheQuartiersOfMontpellier() {
        List<Neighbourhood> quartiers = neighbourhoods.list(commune("34172").id());
        assertThat(quartiers)
                .extracting(Neighbourhood::slug)
                .contains("hopitaux-facultes", "mosson")
                .hasSize(7);
        assertThat(quartiers.stream()
                        .mapToInt(it -> neighbourhoods.listParts(it).size())
                        .sum())
                .isEqualTo(31);
    }

    @Test
    void drawsSmallContours() {
        Body metropole = bodies.findByCode(BodyKind.EPCI, "243400017").orElseThrow();
        String communes = contours.communesOf(metropole.id());
        assertThat(communes).contains("\"slug\":\"clapiers\"").hasSizeLessThan(40_000);
        String quartiers = contours.quartiersOf(commune("34172").id());
        assertThat(quartiers).contains("\"slug\":\"mosson\"").hasSizeLessThan(20_000);
    }

    @Test
    void findsTheTownOfAPath() {
        Town clapiers =
                towns.resolve("parvis.example", "/clapiers/stationnement").orElseThrow();
        assertThat(clapiers.name()).isEqualTo("Clapiers");
        assertThat(clapiers.departement()).contains("34");
        assertThat(whereabouts.bodyAt(java.util.Objects.requireNonNull(clapiers.centre())))
                .contains(clapiers.body());
        assertThat(towns.resolve("parvis.example", "/nulle-part")).isEmpty();
        assertThat(towns.resolve("parvis.example", "/")).isEmpty();
        assertThat(towns.resolve("parvis.example", "/api/clapiers")).isEmpty();
    }
}
