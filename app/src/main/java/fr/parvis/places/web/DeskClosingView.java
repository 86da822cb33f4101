package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;

/**
 * The form by which a place is closed for good.
 *
 * @param from the day that is proposed or was typed
 */
public record DeskClosingView(DeskFrame frame, String action, String from) {}
