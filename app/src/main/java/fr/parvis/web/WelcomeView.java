package fr.parvis.web;

import fr.parvis.ui.Link;
import java.util.List;

/**
 * The installation's own home: find your town.
 *
 * @param asked what was typed; empty at first
 * @param found towns for it
 * @param more whether there are further ones
 * @param online how many pages are online in all, when nothing was asked
 * @param open the largest of them
 * @param groups all of them, when they were asked for
 */
public record WelcomeView(
        String asked, List<Link> found, boolean more, int online, List<Link> open, List<Group> groups) {

    /** Towns of one intercommunality. */
    public record Group(String title, List<Link> towns) {}

    static WelcomeView found(String asked, List<Link> found, boolean more) {
        return new WelcomeView(asked, found, more, 0, List.of(), List.of());
    }

    static WelcomeView open(int online, List<Link> open) {
        return new WelcomeView("", List.of(), false, online, open, List.of());
    }

    static WelcomeView all(int online, List<Group> groups) {
        return new WelcomeView("", List.of(), false, online, List.of(), groups);
    }
}
