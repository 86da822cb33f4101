package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * A quartier of a commune, or a part of one. It owns nothing and decides nothing: it is where things are.
 *
 * @param parent the neighbourhood it is part of; null for a quartier itself
 * @param code the commune's own code, unique within the commune
 * @param slug the word in addresses, unique within the commune
 */
public record Neighbourhood(
        NeighbourhoodId id, BodyId commune, @Nullable NeighbourhoodId parent, String code, String name, String slug) {}
