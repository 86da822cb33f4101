package fr.parvis.standards.following.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.OpenPlace;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The feeds that a body follows, and what they bring to its places. */
@Controller
@RequestMapping("/{town}/bureau/flux")
class FeedsController {

    private static final Set<String> MEANS = Set.of("free", "occupied", "free-percent", "occupied-percent", "spaces");

    private final FeedViews views;
    private final FeedChanges changes;

    FeedsController(FeedViews views, FeedChanges changes) {
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    @Requires(Authority.READ_SOURCES)
    Page list(Officer officer, TownFace face, Texts texts, @RequestParam(required = false) @Nullable String fait) {
        return page(new DeskReader(officer, face, texts), fait, new DeskErrors());
    }

    @PostMapping("/{id}/arret")
    @Requires(Authority.EDIT_SOURCES)
    String stop(Officer officer, TownFace face, Texts texts, @PathVariable UUID id) {
        changes.stop(officer, id);
        return new DeskReader(officer, face, texts).redirect(FeedViews.PATH, "flux-arrete");
    }

    @PostMapping("/{id}/reprise")
    @Requires(Authority.EDIT_SOURCES)
    String resume(Officer officer, TownFace face, Texts texts, @PathVariable UUID id) {
        changes.resume(officer, id);
        return new DeskReader(officer, face, texts).redirect(FeedViews.PATH, "flux-repris");
    }

    @PostMapping("/liens")
    @Requires(Authority.EDIT_SOURCES)
    Object bind(
            Officer officer,
            TownFace face,
            Texts texts,
            @RequestParam String device,
            @RequestParam String kind,
            @RequestParam String place) {
        DeskReader reader = new DeskReader(officer, face, texts);
        DeskErrors errors = new DeskErrors();
        try {
            changes.bind(officer, measure(kind, device), place);
            return reader.redirect(FeedViews.PATH, "flux-relie");
        } catch (BusinessException refusal) {
            errors.add("arrivals", texts.detail(refusal));
            return page(reader, null, errors);
        }
    }

    @PostMapping("/liens/retrait")
    @Requires(Authority.EDIT_SOURCES)
    String release(
            Officer officer,
            TownFace face,
            Texts texts,
            @RequestParam String device,
            @RequestParam String kind,
            @RequestParam String place) {
        changes.release(officer, measure(kind, device), place);
        return new DeskReader(officer, face, texts).redirect(FeedViews.PATH, "flux-delie");
    }

    private static OpenPlace.Measure measure(String kind, String device) {
        if (!MEANS.contains(kind)) {
            throw new BusinessException(fr.parvis.standards.following.FollowingError.NOTHING_TO_BIND);
        }
        return new OpenPlace.Measure(kind, device);
    }

    private Page page(DeskReader reader, @Nullable String done, DeskErrors errors) {
        return Page.of("following/list", views.list(reader, done, errors)).status(errors.status());
    }
}
