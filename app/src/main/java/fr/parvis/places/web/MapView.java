package fr.parvis.places.web;

import fr.parvis.ui.FigureView;
import java.util.List;

/**
 * The map, and the same as a list.
 *
 * @param data address of the GeoJSON document
 * @param tiles address pattern of the background
 */
public record MapView(String liveUrl, String data, String tiles, String attribution, List<FigureView> figures) {}
