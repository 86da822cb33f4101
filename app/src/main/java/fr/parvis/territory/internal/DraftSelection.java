package fr.parvis.territory.internal;

import fr.parvis.territory.BodyKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the tree that some départements need: their communes, and everything above these. */
final class DraftSelection {

    private final Map<BodyKey, BodyDraft> drafts = new HashMap<>();
    private final Set<BodyKey> kept = new HashSet<>();

    private DraftSelection(List<BodyDraft> all) {
        all.forEach(draft -> drafts.put(draft.key(), draft));
    }

    /** All of them when no département is named. */
    static List<BodyDraft> of(List<BodyDraft> all, Set<String> departements) {
        if (departements.isEmpty()) {
            return all;
        }
        DraftSelection selection = new DraftSelection(all);
        all.stream()
                .filter(draft -> draft.key().kind() == BodyKind.COMMUNE && departements.contains(draft.departement()))
                .forEach(selection::keepWithAllAbove);
        return all.stream()
                .filter(draft -> selection.kept.contains(draft.key()))
                .toList();
    }

    private void keepWithAllAbove(BodyDraft commune) {
        keep(commune.key());
        if (commune.departement() != null) {
            keep(new BodyKey(BodyKind.DEPARTEMENT, commune.departement()));
        }
    }

    private void keep(@Nullable BodyKey key) {
        for (BodyKey at = key; at != null && kept.add(at); ) {
            BodyDraft draft = drafts.get(at);
            at = draft == null ? null : draft.parent();
        }
    }
}
