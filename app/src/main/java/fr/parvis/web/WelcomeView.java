package fr.parvis.web;

import fr.parvis.ui.Link;
import java.util.List;

/**
 * The installation's own home: find your town.
 *
 * @param asked what was typed; empty at first
 * @param found towns for it
 * @param open towns that have opened a service, when nothing was asked
 */
public record WelcomeView(String asked, List<Link> found, List<Link> open) {}
