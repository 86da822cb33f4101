package fr.parvis.identity.desk;

import fr.parvis.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the desk has around its own part.
 *
 * @param sections the parts of the desk that this officer may enter
 * @param done what was just done, in a sentence; null on other visits
 */
public record DeskFrame(
        List<Link> sections, List<Link> crumbs, @Nullable String done, DeskErrors errors) {}
