package fr.parvis.telemetry;

/** A correction that nobody took back, with the series that it lies over. */
public record StandingCorrection(String device, Property property, Correction correction) {}
