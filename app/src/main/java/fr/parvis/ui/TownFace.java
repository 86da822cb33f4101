package fr.parvis.ui;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a town shows itself on its pages. The tenancy filter puts it on each request as attribute {@link #ATTRIBUTE};
 * without one the shell wears {@link #PARVIS}.
 *
 * @param name the town's name: « Clapiers »
 * @param body who answers for the site, for the footer: « Mairie de Clapiers »
 * @param base what its addresses start with: {@code /clapiers}, or nothing when the town has its own host name
 * @param theme its colours
 * @param crest address of its coat of arms (square, any size), if any
 * @param zone its time zone
 * @param contact how people reach it
 */
public record TownFace(
        String name,
        String body,
        String base,
        Theme theme,
        @Nullable String crest,
        ZoneId zone,
        Contact contact) {

    /** Where the face of the asked town stands on a request. */
    public static final String ATTRIBUTE = "fr.parvis.ui.TownFace";

    /** The face of the installation itself, before a town is chosen. */
    public static final TownFace PARVIS =
            new TownFace("Parvis", "Parvis", "", Theme.PARVIS, null, ZoneId.of("Europe/Paris"), Contact.NONE);

    /** The address of {@code path} (which starts with a slash) in this town. */
    public String url(String path) {
        return base + path;
    }
}
