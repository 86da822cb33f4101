package fr.parvis.places.web;

import fr.parvis.ui.Link;
import java.util.List;

/** Where everything of a town's site is. */
public record PlanView(List<Link> live, List<Link> places) {}
