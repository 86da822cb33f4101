package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import is going to do to the tree that is known.
 *
 * @param added bodies that nobody knew
 * @param changed bodies known under this id whose line differs
 * @param ended bodies that the files no longer hold
 * @param unchanged how many lines said nothing new
 * @param ids id of every body of the files that is known already
 */
record ImportPlan(
        LocalDate vintage,
        List<BodyDraft> added,
        List<Change> changed,
        List<Ending> ended,
        int unchanged,
        Map<BodyKey, BodyId> ids) {

    /** A known body and its new line. */
    record Change(BodyId id, Body before, BodyDraft after) {}

    /** A body that ceased; {@code successor} is null when the files do not say who took its place. */
    record Ending(Body body, @Nullable BodyKey successor) {}
}
