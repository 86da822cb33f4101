package fr.parvis.places.web;

import java.time.Instant;
import java.util.List;

/** The answer of {@code GET /api/v1/{town}/places}: a town's places with their figures of that moment. */
record TownJson(String town, String code, Instant at, List<PlaceJson> places) {}
