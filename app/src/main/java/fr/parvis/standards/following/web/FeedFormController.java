package fr.parvis.standards.following.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.standards.feeds.FeedDialects;
import fr.parvis.standards.following.FollowingError;
import fr.parvis.standards.following.Rehearsal;
import fr.parvis.standards.following.Subscription;
import fr.parvis.standards.following.SubscriptionDraft;
import fr.parvis.standards.following.Subscriptions;
import fr.parvis.ui.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A feed to follow or to change, which can be tried before it is kept: the source is read once, nothing is written. */
@Controller
@Requires(Authority.EDIT_SOURCES)
@RequestMapping("/{town}/bureau/flux")
class FeedFormController {

    private static final String TRY = "essai";

    private final Subscriptions subscriptions;
    private final Rehearsal rehearsal;
    private final FeedViews views;
    private final FeedChanges changes;
    private final FeedDialects dialects;

    FeedFormController(
            Subscriptions subscriptions,
            Rehearsal rehearsal,
            FeedViews views,
            FeedChanges changes,
            FeedDialects dialects) {
        this.subscriptions = subscriptions;
        this.rehearsal = rehearsal;
        this.views = views;
        this.changes = changes;
        this.dialects = dialects;
    }

    @GetMapping("/nouveau")
    Page blank(DeskReader reader) {
        return page(reader, null, FeedForm.empty(reader.texts().zone().getId()), null, new DeskErrors());
    }

    @GetMapping("/{id}")
    Page show(DeskReader reader, @PathVariable UUID id) {
        Subscription feed = subscriptions.get(reader.officer().body(), id);
        return page(reader, feed, FeedForm.of(feed), null, new DeskErrors());
    }

    @PostMapping
    Object add(
            DeskReader reader, @ModelAttribute FeedForm form, @RequestParam(required = false) @Nullable String faire) {
        return take(reader, null, form, TRY.equals(faire));
    }

    @PostMapping("/{id}")
    Object change(
            DeskReader reader,
            @PathVariable UUID id,
            @ModelAttribute FeedForm form,
            @RequestParam(required = false) @Nullable String faire) {
        Subscription feed = subscriptions.get(reader.officer().body(), id);
        return take(reader, feed, form, TRY.equals(faire));
    }

    private Object take(DeskReader reader, @Nullable Subscription feed, FeedForm form, boolean onlyTried) {
        DeskErrors errors = new DeskErrors();
        Optional<SubscriptionDraft> draft = new FeedFormReading(reader.texts(), errors, dialects).read(form);
        if (draft.isEmpty()) {
            return page(reader, feed, form, null, errors);
        }
        try {
            if (onlyTried) {
                Rehearsal.Played played = rehearsal.play(reader.officer().body(), draft.get(), feed);
                var preview =
                        new RehearsalViews(reader.texts(), reader.officer().body()).of(played);
                return page(reader, feed, form, preview, errors);
            }
            rehearsal.requireAllowed(draft.get());
            keep(reader.officer(), feed, draft.get());
            return reader.redirect(FeedViews.PATH, feed == null ? "flux" : "flux-change");
        } catch (BusinessException refusal) {
            String field = refusal.key() == FollowingError.SECRET_NEEDED ? "secret" : "address";
            errors.add(field, FeedSentences.of(reader.texts(), refusal));
            return page(reader, feed, form, null, errors);
        }
    }

    private void keep(Officer officer, @Nullable Subscription feed, SubscriptionDraft draft) {
        if (feed == null) {
            changes.add(officer, draft);
        } else {
            changes.change(officer, feed.id(), draft);
        }
    }

    private Page page(
            DeskReader reader,
            @Nullable Subscription feed,
            FeedForm form,
            FeedFormView.@Nullable Preview preview,
            DeskErrors errors) {
        return Page.of("following/form", views.form(reader, feed, form, preview, errors))
                .status(errors.status());
    }
}
