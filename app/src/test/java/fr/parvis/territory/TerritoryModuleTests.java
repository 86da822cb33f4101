package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.TerritoryEvents.BodyMerged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The whole room on real PostgreSQL, all of France loaded from the bundled files. */
@ApplicationModuleTest(extraIncludes = "database", verifyAutomatically = false)
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

    @Autowired
    Competences competences;

    @Autowired
    Services services;

    @Autowired
    TownProfiles profiles;

    @Autowired
    DemoTerritory demo;

    @Autowired
    Ears ears;

    @TempDir
    static Path folder;

    ImportReport past;
    ImportReport first;
    BodyId verargues;
    int known;

    @BeforeAll
    void importsThePastThenFrance() throws IOException {
        PastVintage.write(folder);
        past = imports.importFrom(folder, Set.of("34"));
        verargues = commune("34330").id();
        towns.assignHost("www.verargues.example:8080", verargues);
        first = imports.importBundled(Set.of());
        known = bodies.count();
    }

    @TestConfiguration
    static class Ears {

        private final List<BodyMerged> merged = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(BodyMerged event) {
            merged.add(event);
        }
    }

    private Body commune(String code) {
        return bodies.findByCode(BodyKind.COMMUNE, code).orElseThrow();
    }

    @Test
    void loadsAllOfFranceInOneCommand() {
        assertThat(first.added() + past.added()).isEqualTo(known).isGreaterThan(36_000);
        assertThat(first.unchanged()
                        + first.changed()
                        + first.added()
                        + first.merged().size())
                .isEqualTo(known);
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
        assertThat(again.unchanged()).isEqualTo(known - 1);
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
        assertThat(bodies.successorOf("34093")).map(Body::name).contains("Lunas-les-Châteaux");
        assertThat(bodies.successorOf("34077")).contains(commune("34077"));
        assertThat(bodies.successorOf("99999")).isEmpty();
    }

    @Test
    void knowsABodyByEveryCodeThatPeopleUse() {
        assertThat(bodies.findByAnyCode("34077")).contains(commune("34077"));
        assertThat(bodies.findByAnyCode(" Clapiers ")).contains(commune("34077"));
        assertThat(bodies.findByAnyCode("2a004")).map(Body::name).contains("Ajaccio");
        assertThat(bodies.findByAnyCode("243400017")).map(Body::kind).contains(BodyKind.EPCI);
        assertThat(bodies.findByAnyCode("34")).map(Body::name).contains("Hérault");
        assertThat(bodies.findByAnyCode("76"))
                .as("Seine-Maritime or Occitanie?")
                .isEmpty();
        assertThat(bodies.findByAnyCode("occitanie")).map(Body::kind).contains(BodyKind.REGION);
        assertThat(bodies.findByAnyCode("34330")).map(Body::id).contains(verargues);
        assertThat(bodies.findByAnyCode("34093")).map(Body::name).contains("Lunas-les-Châteaux");
        assertThat(bodies.findByAnyCode("99999")).isEmpty();
        assertThat(bodies.findByAnyCode(Integer.toString(verargues.value()))).isEmpty();
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
        assertThat(whereabouts.bodyAt(Objects.requireNonNull(clapiers.centre())))
                .contains(clapiers.body());
        assertThat(towns.resolve("parvis.example", "/nulle-part")).isEmpty();
        assertThat(towns.resolve("parvis.example", "/")).isEmpty();
        assertThat(towns.resolve("parvis.example", "/api/clapiers")).isEmpty();
    }

    @Test
    void keepsAMergedTownsIdAndLeadsToItsSuccessor() {
        Body heir = commune("34246");
        assertThat(past.added()).isGreaterThan(342);
        assertThat(first.merged()).containsExactly(new ImportReport.Merger("34330", "Vérargues", "34246", heir.name()));
        assertThat(bodies.getBody(verargues).lives()).isFalse();
        assertThat(bodies.getCurrent(verargues)).isEqualTo(heir);
        assertThat(bodies.listPredecessors(heir.id())).extracting(Body::id).containsExactly(verargues);
        assertThat(ears.merged).containsExactly(new BodyMerged(verargues, heir.id(), first.vintage()));
        assertThat(competences.bodiesServing(heir.id())).contains(verargues);
    }

    @Test
    void findsTheSuccessorUnderTheMergedTownsOldAddresses() {
        Body heir = commune("34246");
        assertThat(towns.findBySegment("verargues")).map(Town::body).contains(heir);
        assertThat(towns.resolve("WWW.verargues.example.", "/anything"))
                .map(Town::body)
                .contains(heir);
    }

    @Test
    void findsTownsByTheBeginningOfTheirNameOrTheirPostalCode() {
        assertThat(bodies.search("clapi", 5)).extracting(Body::name).containsExactly("Clapiers");
        assertThat(bodies.search("34830", 5)).extracting(Body::name).contains("Clapiers", "Jacou");
        assertThat(bodies.search("saint-", 10)).hasSize(10);
        assertThat(bodies.search("!", 10)).isEmpty();
        assertThat(bodies.search("minervois", 5))
                .as("a word in the name, where none begins so")
                .extracting(Body::name)
                .contains("CC du Minervois au Caroux");
        assertThat(bodies.search("montpellier", 5).getFirst().name()).isEqualTo("Montpellier");
    }

    @Test
    void findsSaintsHoweverTheyAreTyped() {
        for (String typed :
                List.of("St-Jean-de-Védas", "st jean de vedas", "SAINT JEAN DE VEDAS", "St. Jean-de-Védas")) {
            assertThat(bodies.search(typed, 5)).as(typed).extracting(Body::name).containsExactly("Saint-Jean-de-Védas");
        }
        assertThat(bodies.search("ste croix de quint", 20))
                .isNotEmpty()
                .isEqualTo(bodies.search("sainte croix de quint", 20));
        assertThat(bodies.search("ste", 20)).containsAll(bodies.search("sainte", 10));
        assertThat(bodies.search("st", 400)).extracting(Body::name).contains("Strasbourg");
    }

    @Test
    void recordsOneActAtATimeAndRefusesAnOverlap() {
        Body town = commune("34123");
        Body metropole = bodies.findByCode(BodyKind.EPCI, "243400017").orElseThrow();
        LocalDate day = LocalDate.of(2025, 1, 1);
        competences.transfer(
                new TransferCompetence(Subject.SPORT, town.id(), metropole.id(), day, null, "délibération n° 1"));
        competences.transfer(new TransferCompetence(
                Subject.SPORT, town.id(), town.id(), day.plusYears(1), null, "délibération n° 2"));
        assertThat(competences
                        .competentFor(Subject.SPORT, town.id(), day.plusDays(1))
                        .competent())
                .isEqualTo(metropole);
        assertThat(competences
                        .competentFor(Subject.SPORT, town.id(), day.plusYears(2))
                        .competent())
                .isEqualTo(town);
        TransferCompetence between = new TransferCompetence(
                Subject.SPORT, town.id(), metropole.id(), day.plusMonths(1), null, "délibération n° 3");
        assertThatThrownBy(() -> competences.transfer(between))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TerritoryError.COMPETENCE_OVERLAPS));
    }

    @Test
    void opensAServiceForAllTownsOfAnEpciAndLetsOneDiffer() {
        Body epci = bodies.findByCode(BodyKind.EPCI, "200066348").orElseThrow();
        Body town = commune("34284");
        Body other = commune("34189");
        for (ServiceStep step : List.of(ServiceStep.PLAN, ServiceStep.START_PILOT, ServiceStep.OPEN)) {
            services.move(new MoveService(epci.id(), TownService.SHOPS, step, "La présidente", ""));
        }
        assertThat(services.isVisible(TownService.SHOPS, town.id(), Audience.RESIDENT))
                .isTrue();
        services.move(new MoveService(town.id(), TownService.SHOPS, ServiceStep.CLOSE, "Le maire", "Pas de commerce"));
        assertThat(services.isVisible(TownService.SHOPS, town.id(), Audience.RESIDENT))
                .isFalse();
        assertThat(services.isVisible(TownService.SHOPS, other.id(), Audience.RESIDENT))
                .isTrue();
        services.follow(town.id(), TownService.SHOPS, "Le maire", "");
        assertThat(services.isVisible(TownService.SHOPS, town.id(), Audience.RESIDENT))
                .isTrue();
        assertThat(services.listHistory(town.id()))
                .extracting(ServiceChange::to)
                .containsExactly(null, ServiceState.CLOSED);
    }

    @Test
    void keepsATownsFaceToItself() {
        Body town = commune("34058");
        TownProfile profile = new TownProfile(
                "Bienvenue",
                "Mairie",
                "04 67 00 00 00",
                "mairie@castries.example",
                "",
                "Léa Martin, maire",
                new TownColours("#22543d", "#742a2a"),
                "");
        assertThat(profiles.of(town.id())).isEqualTo(TownProfile.EMPTY);
        profiles.change(town.id(), profile);
        assertThat(towns.findBySegment("castries")).map(Town::profile).contains(profile);
        assertThat(profiles.of(commune("34077").id())).isEqualTo(TownProfile.EMPTY);
    }

    @Test
    void givesAHostNameToOneTownOnly() {
        towns.assignHost("clapiers.example", commune("34077").id());
        assertThat(towns.resolve("clapiers.example:443", "/jacou/"))
                .map(Town::name)
                .contains("Clapiers");
        assertThatThrownBy(() ->
                        towns.assignHost("Clapiers.example", commune("34120").id()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TerritoryError.HOST_TAKEN));
        for (String wrong : List.of("a b", "x..y", ".x", "-x.fr", "x-.fr", "x".repeat(64) + ".fr")) {
            assertThatThrownBy(() -> towns.assignHost(wrong, commune("34120").id()))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refused -> assertThat(refused.key()).isEqualTo(TerritoryError.UNREADABLE_HOST));
        }
    }

    @Test
    void loadsTheDemonstrationTwiceToTheSameEnd() {
        demo.load();
        BodyId clapiers = commune("34077").id();
        int history = services.listHistory(clapiers).size();
        demo.load();
        assertThat(services.listHistory(clapiers)).hasSize(history);
        CompetenceView lighting = competences.competentFor(Subject.LIGHTING, clapiers);
        assertThat(lighting.competent().kind()).isEqualTo(BodyKind.SYNDICAT);
        assertThat(lighting.face().name()).isEqualTo("Clapiers");
        assertThat(competences.bodiesServing(clapiers))
                .contains(lighting.competent().id());
        assertThat(competences.competentFor(Subject.POOL, clapiers).competent().code())
                .isEqualTo(DemoTerritory.METROPOLE);
        assertThat(competences
                        .competentFor(Subject.POOL, commune("34129").id())
                        .competent()
                        .name())
                .isEqualTo("Lattes");
        assertThat(services.isVisible(TownService.REPORTS, clapiers, Audience.RESIDENT))
                .isTrue();
        assertThat(services.isVisible(TownService.REPORTS, commune("34120").id(), Audience.RESIDENT))
                .isFalse();
        assertThat(services.isVisible(TownService.PARKING, commune("34164").id(), Audience.RESIDENT))
                .isFalse();
    }
}
