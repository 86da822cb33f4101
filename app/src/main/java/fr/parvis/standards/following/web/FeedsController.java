package fr.parvis.standards.following.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.OpenPlace;
import fr.parvis.ui.Page;
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
    Page list(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, fait, new DeskErrors());
    }

    @PostMapping("/{id}/arret")
    @Requires(Authority.EDIT_SOURCES)
    String stop(DeskReader reader, @PathVariable UUID id) {
        changes.stop(reader.officer(), id);
        return reader.redirect(FeedViews.PATH, "flux-arrete");
    }

    @PostMapping("/{id}/reprise")
    @Requires(Authority.EDIT_SOURCES)
    String resume(DeskReader reader, @PathVariable UUID id) {
        changes.resume(reader.officer(), id);
        return reader.redirect(FeedViews.PATH, "flux-repris");
    }

    @PostMapping("/liens")
    @Requires(Authority.EDIT_SOURCES)
    Object bind(DeskReader reader, @RequestParam String device, @RequestParam String kind, @RequestParam String place) {
        DeskErrors errors = new DeskErrors();
        try {
            changes.bind(reader.officer(), measure(kind, device), place);
            return reader.redirect(FeedViews.PATH, "flux-relie");
        } catch (BusinessException refusal) {
            errors.add("arrivals", reader.texts().detail(refusal));
            return page(reader, null, errors);
        }
    }

    @PostMapping("/liens/retrait")
    @Requires(Authority.EDIT_SOURCES)
    String release(
            DeskReader reader, @RequestParam String device, @RequestParam String kind, @RequestParam String place) {
        changes.release(reader.officer(), measure(kind, device), place);
        return reader.redirect(FeedViews.PATH, "flux-delie");
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
