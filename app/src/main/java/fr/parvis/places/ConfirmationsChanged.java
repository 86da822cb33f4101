package fr.parvis.places;

/** Somebody on the spot answered, or an answer is more than an hour old. Published in memory only. */
public record ConfirmationsChanged(Place place, Confirmations now) {}
