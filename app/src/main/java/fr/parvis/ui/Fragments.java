package fr.parvis.ui;

import java.util.function.Function;

/** Renders a part of a page outside any request: what goes out live. Implemented by {@code web}. */
public interface Fragments {

    /** The component {@code figure} as a page of that town shows it, in that language, at this moment. */
    String figure(TownFace town, Language language, Function<Texts, FigureView> figure);
}
