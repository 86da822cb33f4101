package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.time.LocalDate;

/** What this room tells the others, each in a transaction of its own. */
public sealed interface TerritoryEvents {

    /** A body was merged into another: whatever belongs to the old one now belongs to its successor. */
    record BodyMerged(BodyId old, BodyId successor, LocalDate since) implements TerritoryEvents {}

    /** The tree was imported; nothing that was read from it before need still hold. */
    record TerritoryImported(LocalDate vintage) implements TerritoryEvents {}

    /** Somebody else is competent for a subject from a day on. */
    record CompetenceTransferred(Subject subject, BodyId territory, BodyId competent, LocalDate since)
            implements TerritoryEvents {}

    /** A body took a step with a service. */
    record ServiceMoved(BodyId body, TownService service, ServiceStep step) implements TerritoryEvents {}
}
