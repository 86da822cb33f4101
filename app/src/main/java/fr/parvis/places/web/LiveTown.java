package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.ui.Language;
import fr.parvis.ui.TownFace;
import java.util.Set;

/** A town's pages in one language, as somebody somewhere has them open. */
record LiveTown(String channel, TownFace face, Language language, Set<BodyId> shown) {

    /** By body, language, and whether the town has a host name to itself, as its links then differ. */
    static String channel(BodyId town, Language language, String base) {
        return town + "/" + language.code() + (base.isEmpty() ? "/host" : "");
    }
}
