package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The territory of the demonstration: all real bodies (Hérault, Montpellier Méditerranée Métropole, the Communauté de
 * communes du Minervois au Caroux), with services and transfers made up to show each rule once. Loading it again
 * changes nothing.
 */
@Service
public class DemoTerritory {

    /** Montpellier Méditerranée Métropole, 31 communes. */
    public static final String METROPOLE = "243400017";

    /** Communauté de communes du Minervois au Caroux, 36 communes of 411 inhabitants on average. */
    public static final String MINERVOIS = "200066348";

    /** A syndicat that does not exist; its SIREN cannot either (its check digit is wrong). */
    public static final String LIGHTING_SYNDICAT = "999999999";

    private static final String AUTHOR = "Démonstration";
    private static final String MADE_UP = "Exemple de la démonstration";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final TreeImports imports;
    private final Bodies bodies;
    private final Competences competences;
    private final Services services;

    DemoTerritory(TreeImports imports, Bodies bodies, Competences competences, Services services) {
        this.imports = imports;
        this.bodies = bodies;
        this.competences = competences;
        this.services = services;
    }

    /** Imports the Hérault and sets the scene. */
    public void load() {
        imports.importBundled(Set.of("34"));
        transfers();
        metropole();
        minervois();
    }

    /** One transfer of each sort: up to the EPCI for all, kept by one commune, given to a syndicat, given for a time. */
    private void transfers() {
        BodyId metropole = epci(METROPOLE);
        BodyId minervois = epci(MINERVOIS);
        BodyId clapiers = commune("34077");
        transfer(Subject.POOL, metropole, metropole, "Piscines d’intérêt métropolitain");
        transfer(Subject.POOL, commune("34129"), commune("34129"), "Lattes garde sa piscine");
        BodyId syndicat = competences.foundSyndicat(
                LIGHTING_SYNDICAT, "Syndicat d’éclairage des Garrigues", bodies.getBody(clapiers));
        for (BodyId member : List.of(clapiers, commune("34120"))) {
            competences.join(syndicat, member, SINCE);
            transfer(Subject.LIGHTING, member, syndicat, "Éclairage confié au syndicat");
        }
        transfer(Subject.LIBRARY, minervois, minervois, "Lecture publique d’intérêt communautaire");
        transfer(Subject.WATER, minervois, minervois, "Eau et assainissement transférés");
    }

    private void metropole() {
        BodyId metropole = epci(METROPOLE);
        open(metropole, TownService.PARKING);
        open(metropole, TownService.ATTENDANCE);
        step(metropole, TownService.REPORTS, ServiceStep.PLAN, ServiceStep.START_PILOT);
        open(commune("34077"), TownService.REPORTS);
        step(commune("34120"), TownService.LIGHTING, ServiceStep.PLAN);
        step(commune("34164"), TownService.PARKING, ServiceStep.CLOSE);
    }

    private void minervois() {
        BodyId minervois = epci(MINERVOIS);
        open(minervois, TownService.ATTENDANCE);
        step(minervois, TownService.PROCEDURES, ServiceStep.PLAN);
    }

    private void transfer(Subject subject, BodyId territory, BodyId competent, String basis) {
        boolean known = competences.list(territory).stream()
                .anyMatch(act -> act.subject() == subject && act.competent().equals(competent));
        if (!known) {
            competences.transfer(
                    new TransferCompetence(subject, territory, competent, SINCE, null, MADE_UP + " : " + basis));
        }
    }

    private void open(BodyId body, TownService service) {
        step(body, service, ServiceStep.PLAN, ServiceStep.START_PILOT, ServiceStep.OPEN);
    }

    /** Does nothing where the body has decided already: what the person at the demonstration changed stays. */
    private void step(BodyId body, TownService service, ServiceStep... steps) {
        boolean decided =
                services.find(service, body).filter(view -> !view.inherited()).isPresent();
        ServiceState inherited =
                services.find(service, body).map(ServiceView::state).orElse(null);
        if (decided) {
            return;
        }
        for (ServiceStep step : steps) {
            if (step != ServiceStep.PLAN || inherited == null) {
                move(body, service, step, inherited);
            }
        }
    }

    private void move(BodyId body, TownService service, ServiceStep step, @Nullable ServiceState inherited) {
        if (step != ServiceStep.START_PILOT || inherited != ServiceState.PILOT) {
            services.move(new MoveService(body, service, step, AUTHOR, MADE_UP));
        }
    }

    private BodyId commune(String code) {
        return find(BodyKind.COMMUNE, code);
    }

    private BodyId epci(String siren) {
        return find(BodyKind.EPCI, siren);
    }

    private BodyId find(BodyKind kind, String code) {
        return bodies.findByCode(kind, code)
                .map(Body::id)
                .orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, code));
    }
}
