package fr.parvis.ui;

import java.util.List;

/**
 * A room that wants a place in the header of every page is a bean of this type; {@code @Order} says where. Called for
 * each page, so it answers from memory.
 */
@FunctionalInterface
public interface Navigation {

    /** The links of this room for that town; none where the service is not open to residents. */
    List<Link> links(TownFace town, Texts texts);
}
