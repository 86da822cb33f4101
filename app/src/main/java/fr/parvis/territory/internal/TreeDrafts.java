package fr.parvis.territory.internal;

import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.EpciNature;
import fr.parvis.territory.TerritoryError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hangs the official files' lines under each other. */
final class TreeDrafts {

    private final OfficialTree tree;
    private final Map<String, OfficialTree.Commune> communes;
    private final Map<String, String> eptOf = new HashMap<>();

    private TreeDrafts(OfficialTree tree) {
        this.tree = tree;
        this.communes = tree.communes().stream()
                .collect(Collectors.toMap(OfficialTree.Commune::code, Function.identity(), (a, b) -> a));
        tree.epts().forEach(ept -> ept.members().forEach(member -> eptOf.put(member, ept.siren())));
    }

    /** Every body of the files with its slug, parents before children. */
    static List<BodyDraft> of(OfficialTree tree) {
        List<BodyDraft> named = SlugAllocation.allocate(new TreeDrafts(tree).all());
        return named.stream()
                .sorted(Comparator.comparing((BodyDraft draft) -> draft.key().kind())
                        .thenComparing(draft -> draft.key().code()))
                .toList();
    }

    private List<BodyDraft> all() {
        List<BodyDraft> drafts = new ArrayList<>();
        tree.regions().forEach(region -> drafts.add(region(region)));
        tree.departements().forEach(departement -> drafts.add(departement(departement)));
        tree.epcis().forEach(epci -> drafts.add(epci(epci)));
        tree.epts().forEach(ept -> drafts.add(ept(ept)));
        tree.communes().forEach(commune -> drafts.add(commune(commune)));
        return drafts;
    }

    private BodyDraft region(OfficialTree.Area area) {
        Integer people = sum(commune -> commune.region().equals(area.code()));
        return draft(BodyKind.REGION, area.code(), area.name(), null, null, area.code(), people);
    }

    private BodyDraft departement(OfficialTree.Area area) {
        BodyKey region = new BodyKey(BodyKind.REGION, area.region());
        Integer people = sum(commune -> commune.departement().equals(area.code()));
        return draft(BodyKind.DEPARTEMENT, area.code(), area.name(), region, area.code(), area.region(), people);
    }

    private BodyDraft epci(OfficialTree.Grouping epci) {
        OfficialTree.Commune home = home(epci);
        BodyKey parent = new BodyKey(BodyKind.DEPARTEMENT, home.departement());
        EpciNature nature = EpciNature.of(epci.siren(), epci.type()).orElse(null);
        return new BodyDraft(
                new BodyKey(BodyKind.EPCI, epci.siren()),
                nature,
                epci.name(),
                "",
                parent,
                home.departement(),
                home.region(),
                epci.siren(),
                epci.population(),
                List.of());
    }

    private BodyDraft ept(OfficialTree.Grouping ept) {
        OfficialTree.Commune home = home(ept);
        BodyKey parent = home.epci().isEmpty()
                ? new BodyKey(BodyKind.DEPARTEMENT, home.departement())
                : new BodyKey(BodyKind.EPCI, home.epci());
        return new BodyDraft(
                new BodyKey(BodyKind.EPT, ept.siren()),
                null,
                ept.name(),
                "",
                parent,
                home.departement(),
                home.region(),
                ept.siren(),
                ept.population(),
                List.of());
    }

    private BodyDraft commune(OfficialTree.Commune commune) {
        return new BodyDraft(
                BodyKey.commune(commune.code()),
                null,
                commune.name(),
                "",
                parent(commune),
                commune.departement(),
                commune.region(),
                commune.siren().isEmpty() ? null : commune.siren(),
                commune.population(),
                commune.postalCodes());
    }

    private BodyKey parent(OfficialTree.Commune commune) {
        String ept = eptOf.get(commune.code());
        if (ept != null) {
            return new BodyKey(BodyKind.EPT, ept);
        }
        return commune.epci().isEmpty()
                ? new BodyKey(BodyKind.DEPARTEMENT, commune.departement())
                : new BodyKey(BodyKind.EPCI, commune.epci());
    }

    /** The most peopled member of the département where most of the grouping's people live. */
    private OfficialTree.Commune home(OfficialTree.Grouping grouping) {
        List<OfficialTree.Commune> members = grouping.members().stream()
                .map(communes::get)
                .filter(Objects::nonNull)
                .toList();
        Collection<List<OfficialTree.Commune>> byDepartement = members.stream()
                .collect(Collectors.groupingBy(OfficialTree.Commune::departement))
                .values();
        return byDepartement.stream()
                .max(Comparator.comparingInt((List<OfficialTree.Commune> group) -> peopleOf(group))
                        .thenComparing(group -> group.getFirst().departement()))
                .map(group -> group.stream()
                        .max(Comparator.comparingInt((OfficialTree.Commune it) -> people(it))
                                .thenComparing(OfficialTree.Commune::code))
                        .orElseThrow())
                .orElseThrow(() -> new BusinessException(
                        TerritoryError.UNREADABLE_FILE, grouping.name(), "aucune commune connue parmi ses membres"));
    }

    private static int peopleOf(List<OfficialTree.Commune> group) {
        return group.stream().mapToInt(TreeDrafts::people).sum();
    }

    private static int people(OfficialTree.Commune commune) {
        Integer population = commune.population();
        return population == null ? 0 : population;
    }

    private int sum(Predicate<OfficialTree.Commune> within) {
        return tree.communes().stream()
                .filter(within)
                .mapToInt(TreeDrafts::people)
                .sum();
    }

    private static BodyDraft draft(
            BodyKind kind,
            String code,
            String name,
            @Nullable BodyKey parent,
            @Nullable String departement,
            String region,
            Integer population) {
        return new BodyDraft(
                new BodyKey(kind, code), null, name, "", parent, departement, region, null, population, List.of());
    }
}
