package fr.parvis.places.web;

import fr.parvis.ui.CurveView;
import org.jspecify.annotations.Nullable;

/**
 * A place's day.
 *
 * @param tomorrow what is expected at this time tomorrow, in a sentence; null where nothing can be
 */
public record DayView(CurveView curve, @Nullable String tomorrow) {}
