package fr.parvis.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import did.
 *
 * @param vintage day from which the files hold
 * @param merged bodies that were known and are now part of another
 * @param vanished bodies that were known, are in the files no more, and whose successor the files do not name: an
 *     officer has to say
 * @param formerCodes codes of merged communes learnt or corrected
 * @param contours polygons read, of communes and neighbourhoods
 * @param strayContours polygons of no body that is known
 */
public record ImportReport(
        LocalDate vintage,
        int added,
        int changed,
        int unchanged,
        List<Merger> merged,
        List<String> vanished,
        int formerCodes,
        int neighbourhoods,
        int contours,
        int strayContours) {

    /** A body and the one that took its place, by code and name. */
    public record Merger(String code, String name, String successorCode, String successorName) {}
}
