package fr.parvis.ui;

import fr.parvis.territory.Town;

/** Dresses a town; implemented by {@code web}. */
@FunctionalInterface
public interface FaceOfTown {

    /** @param base what the town's addresses start with: {@code /clapiers}, or nothing */
    TownFace of(Town town, String base);
}
