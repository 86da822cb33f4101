package fr.parvis.territory.internal;

import fr.parvis.territory.BodyKind;
import fr.parvis.territory.ReservedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives each body one word in addresses. Communes choose first; a name that several share, or that is reserved, takes
 * the département's code for every one of them ({@code saint-denis-93}), so that the answer depends on no order. The
 * others then take what they are where the bare name is gone ({@code departement-paris}).
 */
final class SlugAllocation {

    private static final List<BodyKind> ORDER =
            List.of(BodyKind.COMMUNE, BodyKind.EPCI, BodyKind.EPT, BodyKind.DEPARTEMENT, BodyKind.REGION);

    private final Set<String> taken = new HashSet<>();

    static List<BodyDraft> allocate(List<BodyDraft> drafts) {
        return new SlugAllocation().all(drafts);
    }

    private List<BodyDraft> all(List<BodyDraft> drafts) {
        Map<BodyKind, List<BodyDraft>> byKind = drafts.stream()
                .collect(Collectors.groupingBy(draft -> draft.key().kind()));
        List<BodyDraft> named = new ArrayList<>(drafts.size());
        for (BodyKind kind : ORDER) {
            named.addAll(ofKind(byKind.getOrDefault(kind, List.of())));
        }
        return named;
    }

    private List<BodyDraft> ofKind(List<BodyDraft> drafts) {
        Map<String, Integer> bare = counts(drafts, draft -> Slugs.of(draft.name()));
        Map<String, Integer> placed = counts(drafts, SlugAllocation::withPlace);
        List<BodyDraft> named = new ArrayList<>(drafts.size());
        Set<String> given = new HashSet<>();
        for (BodyDraft draft : drafts) {
            String slug = Slugs.of(draft.name());
            if (bare.getOrDefault(slug, 0) > 1 || unusable(slug)) {
                slug = withPlace(draft);
            }
            if (placed.getOrDefault(slug, 0) > 1 || taken.contains(slug) || given.contains(slug)) {
                slug = Slugs.of(draft.name()) + "-" + draft.key().code().toLowerCase(Locale.ROOT);
            }
            given.add(slug);
            named.add(draft.withSlug(slug));
        }
        taken.addAll(given);
        return named;
    }

    private boolean unusable(String slug) {
        return slug.isEmpty() || taken.contains(slug) || ReservedWords.contains(slug);
    }

    private static String withPlace(BodyDraft draft) {
        String slug = Slugs.of(draft.name());
        return switch (draft.key().kind()) {
            case COMMUNE -> slug + "-" + String.valueOf(draft.departement()).toLowerCase(Locale.ROOT);
            case EPCI, EPT, SYNDICAT -> slug + "-" + draft.key().code();
            case DEPARTEMENT, REGION -> draft.key().kind().name().toLowerCase(Locale.ROOT) + "-" + slug;
        };
    }

    private static Map<String, Integer> counts(List<BodyDraft> drafts, Function<BodyDraft, String> word) {
        Map<String, Integer> counts = new HashMap<>();
        drafts.forEach(draft -> counts.merge(word.apply(draft), 1, Integer::sum));
        return counts;
    }
}
