package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.ImportReport;
import fr.parvis.territory.TerritoryError;
import fr.parvis.territory.TerritoryEvents.TerritoryImported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the tree to the files' vintage in one transaction. A body keeps its id for ever; one that merged is followed
 * to its successor; the rooms are told by {@code MergerAnnouncements}, so that their data moves along.
 */
@Service
public class OfficialImport {

    private final TerritoryStore store;
    private final TreeWriter writer;
    private final ContourImport contours;
    private final ApplicationEventPublisher events;

    OfficialImport(TerritoryStore store, TreeWriter writer, ContourImport contours, ApplicationEventPublisher events) {
        this.store = store;
        this.writer = writer;
        this.contours = contours;
        this.events = events;
    }

    /** @param departements codes of those to bring in, with what is above them; all when empty */
    @Transactional
    public ImportReport run(OfficialFiles files, Set<String> departements) {
        OfficialTree tree = new OfficialTreeReader(files).read();
        List<BodyDraft> drafts = TreeDrafts.of(tree);
        requireKnown(departements, drafts);
        writer.lock();
        List<Body> before = store.bodies();
        ImportPlan plan = new ImportComparison(tree, drafts, departements, before).plan();
        Map<BodyKey, BodyId> ids = writer.write(plan);
        Map<BodyKey, String> names = new HashMap<>();
        drafts.forEach(draft -> names.put(draft.key(), draft.name()));
        List<ImportReport.Merger> merged = end(plan, ids, names);
        int formerCodes = writer.writeFormers(formers(tree, plan, ids), tree.vintage());
        ContourImport.Tally tally = contours.run(files, tree, ids);
        store.countUp();
        store.countContoursUp();
        events.publishEvent(new TerritoryImported(tree.vintage()));
        return new ImportReport(
                tree.vintage(),
                plan.added().size(),
                plan.changed().size(),
                plan.unchanged(),
                merged,
                vanished(plan, ids),
                formerCodes,
                tally.neighbourhoods(),
                tally.contours(),
                tally.strays());
    }

    /** A département without any commune is a slip of the hand: nothing would be brought in, and nobody told. */
    private static void requireKnown(Set<String> departements, List<BodyDraft> drafts) {
        Set<String> unknown = new TreeSet<>(departements);
        drafts.stream()
                .filter(draft -> draft.key().kind() == BodyKind.COMMUNE)
                .forEach(commune -> unknown.remove(commune.departement()));
        if (!unknown.isEmpty()) {
            throw new BusinessException(TerritoryError.UNKNOWN_DEPARTEMENT, String.join(", ", unknown));
        }
    }

    private List<ImportReport.Merger> end(ImportPlan plan, Map<BodyKey, BodyId> ids, Map<BodyKey, String> names) {
        List<ImportReport.Merger> merged = new ArrayList<>();
        for (ImportPlan.Ending ending : plan.ended()) {
            Body old = ending.body();
            BodyId successor = successorId(ending, ids);
            writer.end(old.id(), successor, plan.vintage());
            BodyKey heir = ending.successor();
            if (successor != null && heir != null) {
                merged.add(new ImportReport.Merger(
                        old.code(), old.name(), heir.code(), names.getOrDefault(heir, heir.code())));
            }
        }
        return merged;
    }

    private static @Nullable BodyId successorId(ImportPlan.Ending ending, Map<BodyKey, BodyId> ids) {
        return ending.successor() == null ? null : ids.get(ending.successor());
    }

    private static List<String> vanished(ImportPlan plan, Map<BodyKey, BodyId> ids) {
        return plan.ended().stream()
                .filter(ending -> successorId(ending, ids) == null)
                .map(ending -> ending.body().code() + " " + ending.body().name())
                .toList();
    }

    /** Codes that the files call merged, and codes that a commune has left behind by moving. */
    private static List<TreeWriter.FormerCode> formers(OfficialTree tree, ImportPlan plan, Map<BodyKey, BodyId> ids) {
        Map<String, TreeWriter.FormerCode> formers = new HashMap<>();
        for (ImportPlan.Change change : plan.changed()) {
            Body old = change.before();
            if (old.is(BodyKind.COMMUNE)
                    && !old.code().equals(change.after().key().code())) {
                formers.put(old.code(), new TreeWriter.FormerCode(old.code(), old.name(), change.id()));
            }
        }
        for (OfficialTree.Former former : tree.formers()) {
            BodyId successor = ids.get(BodyKey.commune(former.successor()));
            if (successor != null) {
                formers.put(former.code(), new TreeWriter.FormerCode(former.code(), former.name(), successor));
            }
        }
        return List.copyOf(formers.values());
    }
}
