package fr.parvis.calendar;

/**
 * Where the sun stands in the sky.
 *
 * @param azimuth degrees from north through east
 * @param height degrees of its centre above the horizon, without refraction; negative below
 */
public record SunPosition(double azimuth, double height) {}
