package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds each line of the files among the bodies that are known: by kind and code, or, for a commune whose code changed
 * with its département or its seat, by SIREN. What is known and no longer in the files has ended; it is never deleted.
 */
final class ImportComparison {

    private final OfficialTree tree;
    private final List<BodyDraft> drafts;
    private final Set<String> departements;
    private final Map<BodyKey, Body> known = new HashMap<>();
    private final Map<BodyId, Body> byId = new HashMap<>();
    private final Map<String, Body> knownCommunesBySiren = new HashMap<>();
    private final Map<BodyKey, BodyDraft> wanted;
    private final Set<String> slugs = new HashSet<>();

    /**
     * @param drafts every body of the files, before any selection
     * @param departements those asked for; empty for all
     */
    ImportComparison(OfficialTree tree, List<BodyDraft> drafts, Set<String> departements, List<Body> bodies) {
        this.tree = tree;
        this.drafts = DraftSelection.of(drafts, departements);
        this.departements = departements;
        this.wanted = drafts.stream().collect(Collectors.toMap(BodyDraft::key, draft -> draft));
        for (Body body : bodies) {
            known.put(keyOf(body), body);
            byId.put(body.id(), body);
            slugs.add(body.slug());
            if (body.is(BodyKind.COMMUNE) && body.siren() != null) {
                knownCommunesBySiren.put(body.siren(), body);
            }
        }
    }

    ImportPlan plan() {
        Map<BodyKey, Body> found = new HashMap<>();
        drafts.forEach(draft -> {
            Body body = find(draft);
            if (body != null) {
                found.put(draft.key(), body);
            }
        });
        List<BodyDraft> added = new ArrayList<>();
        List<ImportPlan.Change> changed = new ArrayList<>();
        for (BodyDraft draft : drafts) {
            Body body = found.get(draft.key());
            if (body == null) {
                added.add(freshSlug(draft));
            } else if (differs(body, draft, found)) {
                changed.add(new ImportPlan.Change(body.id(), body, draft.withSlug(body.slug())));
            }
        }
        Map<BodyKey, BodyId> ids = new HashMap<>();
        found.forEach((key, body) -> ids.put(key, body.id()));
        int unchanged = drafts.size() - added.size() - changed.size();
        return new ImportPlan(tree.vintage(), added, changed, ended(found), unchanged, ids);
    }

    private @Nullable Body find(BodyDraft draft) {
        Body same = known.get(draft.key());
        if (same != null || draft.key().kind() != BodyKind.COMMUNE || draft.siren() == null) {
            return same;
        }
        Body moved = knownCommunesBySiren.get(draft.siren());
        return moved == null || wanted.containsKey(keyOf(moved)) ? null : moved;
    }

    private BodyDraft freshSlug(BodyDraft draft) {
        String slug = draft.slug();
        if (!slugs.add(slug)) {
            slug = Slugs.of(draft.name()) + "-" + draft.key().code().toLowerCase(Locale.ROOT);
            slugs.add(slug);
        }
        return draft.withSlug(slug);
    }

    private boolean differs(Body body, BodyDraft draft, Map<BodyKey, Body> found) {
        Body parent = draft.parent() == null ? null : found.get(draft.parent());
        boolean sameParent = draft.parent() == null
                ? body.parent() == null
                : parent != null && parent.id().equals(body.parent());
        return !(sameParent
                && body.lives()
                && body.code().equals(draft.key().code())
                && body.name().equals(draft.name())
                && body.nature() == draft.nature()
                && Objects.equals(body.departement(), draft.departement())
                && Objects.equals(body.region(), draft.region())
                && Objects.equals(body.siren(), draft.siren())
                && Objects.equals(body.population(), draft.population())
                && body.postalCodes().equals(draft.postalCodes()));
    }

    private List<ImportPlan.Ending> ended(Map<BodyKey, Body> found) {
        Set<BodyId> present = found.values().stream().map(Body::id).collect(Collectors.toSet());
        Map<String, String> formers = new HashMap<>();
        tree.formers().forEach(former -> formers.put(former.code(), former.successor()));
        return known.values().stream()
                .filter(body -> body.lives() && !present.contains(body.id()) && inQuestion(body))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .map(body -> new ImportPlan.Ending(body, successor(body, formers)))
                .toList();
    }

    /** A syndicat is not in these files, and a partial import says nothing of the rest. */
    private boolean inQuestion(Body body) {
        if (body.is(BodyKind.SYNDICAT)) {
            return false;
        }
        return departements.isEmpty() || (body.is(BodyKind.COMMUNE) && departements.contains(body.departement()));
    }

    private @Nullable BodyKey successor(Body body, Map<String, String> formers) {
        if (body.is(BodyKind.COMMUNE)) {
            String code = formers.get(body.code());
            return code == null ? null : BodyKey.commune(code);
        }
        return body.is(BodyKind.EPCI) ? fusion(body) : null;
    }

    /** Where all of its communes went together, the new EPCI takes over its rights and duties (CGCT L5211-41-3). */
    private @Nullable BodyKey fusion(Body epci) {
        Set<@Nullable BodyKey> homes = new HashSet<>();
        for (Body commune : byId.values()) {
            BodyDraft now = commune.is(BodyKind.COMMUNE) && epci.id().equals(commune.parent())
                    ? wanted.get(keyOf(commune))
                    : null;
            if (now != null) {
                homes.add(now.parent());
            }
        }
        BodyKey home = homes.size() == 1 ? homes.iterator().next() : null;
        return home != null && home.kind() == BodyKind.EPCI ? home : null;
    }

    private static BodyKey keyOf(Body body) {
        return new BodyKey(body.kind(), body.code());
    }
}
