package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.ServiceStep;
import fr.parvis.territory.TerritoryError;
import fr.parvis.territory.TownService;
import fr.parvis.ui.Page;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Services of the town, switched one small step after another. */
@Controller
@Requires(Authority.SWITCH_SERVICES)
@RequestMapping("/{town}/bureau/services")
class DeskServicesController {

    private static final String FOLLOW = "follow";
    private static final int LONGEST_REASON = 300;

    private final DeskServiceViews views;
    private final DeskTownChanges changes;

    DeskServicesController(DeskServiceViews views, DeskTownChanges changes) {
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    Page list(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, Map.of(), fait, new DeskErrors());
    }

    @PostMapping("/{service}")
    Object step(
            DeskReader reader,
            @PathVariable String service,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String sure) {
        TownService meant = TownService.findBySlug(service)
                .orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_SERVICE, service));
        DeskErrors errors = new DeskErrors();
        String why = new DeskFields(reader.texts(), errors)
                .needed("reason-" + service, "places.desk.services.reason", reason, LONGEST_REASON);
        if (errors.isEmpty() && sure == null && step.equals(DeskServiceViews.key(ServiceStep.CLOSE))) {
            return Page.of("layout/question", views.closing(reader, meant, why));
        }
        if (errors.isEmpty()) {
            try {
                take(reader, meant, step, why);
                return reader.redirect(DeskServiceViews.PATH, "service");
            } catch (BusinessException refusal) {
                errors.add("reason-" + service, sentence(refusal, meant, reader));
            }
        }
        return page(reader, Map.of(meant, reason), null, errors);
    }

    private void take(DeskReader reader, TownService service, String step, String reason) {
        Officer officer = reader.officer();
        String author = reader.signature();
        if (step.equals(FOLLOW)) {
            changes.follow(officer, service, author, reason);
            return;
        }
        Optional<ServiceStep> meant = Arrays.stream(ServiceStep.values())
                .filter(each -> DeskServiceViews.key(each).equals(step))
                .findFirst();
        changes.move(
                officer,
                service,
                meant.orElseThrow(
                        () -> new BusinessException(TerritoryError.STEP_NOT_ALLOWED, service.slug(), step, "–")),
                author,
                reason);
    }

    /** Who pressed twice, or has an old page before them, reads how far the service is. */
    private String sentence(BusinessException refusal, TownService service, DeskReader reader) {
        return refusal.key() == TerritoryError.STEP_NOT_ALLOWED
                ? reader.texts().get("places.desk.services.not-now", views.state(reader, service))
                : reader.texts().detail(refusal);
    }

    private Page page(DeskReader reader, Map<TownService, String> typed, @Nullable String done, DeskErrors errors) {
        return Page.of("places/desk/services", views.of(reader, typed, done, errors))
                .status(errors.status());
    }
}
