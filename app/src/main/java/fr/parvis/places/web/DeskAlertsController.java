package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.ui.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sources that died or turned doubtful, figures that residents contradict: since when, why, and who knows. */
@Controller
@RequestMapping("/{town}/bureau/alertes")
class DeskAlertsController {

    private final DeskAlertViews views;
    private final DeskSourceChanges changes;

    DeskAlertsController(DeskAlertViews views, DeskSourceChanges changes) {
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    @Requires(Authority.READ_SOURCES)
    Page list(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return Page.of("places/desk/alerts", views.of(reader, fait));
    }

    @PostMapping("/{id}/vu")
    @Requires(Authority.CORRECT_VALUES)
    String seen(DeskReader reader, @PathVariable UUID id) {
        String role =
                reader.texts().get("identity.role." + reader.officer().role().name());
        changes.acknowledge(
                reader.officer(),
                id,
                reader.texts().get("places.desk.alert.officer", reader.officer().name(), role));
        return reader.redirect("/alertes", "alerte-vue");
    }
}
