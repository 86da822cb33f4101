package fr.parvis.places.web;

import fr.parvis.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What every page of the desk has around its own part.
 *
 * @param sections the parts of the desk that this officer may enter
 * @param done what was just done, in a sentence; null on other visits
 */
@NamedInterface("desk")
public record DeskFrame(
        List<Link> sections, List<Link> crumbs, @Nullable String done, DeskErrors errors) {}
