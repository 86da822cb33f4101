package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;

/** What is told of a place, to be changed. */
public record DeskDetailsView(DeskFrame frame, String action, PointMap map, DeskNewPlaceForm form) {}
