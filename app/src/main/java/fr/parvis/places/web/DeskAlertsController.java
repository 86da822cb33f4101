package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
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
    Page list(Officer officer, TownFace face, Texts texts, @RequestParam(required = false) @Nullable String fait) {
        return Page.of("places/desk/alerts", views.of(new DeskReader(officer, face, texts), fait));
    }

    @PostMapping("/{id}/vu")
    @Requires(Authority.CORRECT_VALUES)
    String seen(Officer officer, TownFace face, Texts texts, @PathVariable UUID id) {
        DeskReader reader = new DeskReader(officer, face, texts);
        String role = texts.get("identity.role." + officer.role().name());
        changes.acknowledge(officer, id, texts.get("places.desk.alert.officer", officer.name(), role));
        return reader.redirect("/alertes", "alerte-vue");
    }
}
