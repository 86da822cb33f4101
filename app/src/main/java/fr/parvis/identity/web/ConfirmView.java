package fr.parvis.identity.web;

/** @param action where the button leads; not shown where the link does not serve any more */
public record ConfirmView(String action, boolean serves) {}
