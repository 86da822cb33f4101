package fr.parvis.territory.internal;

import fr.parvis.territory.EpciNature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body as the official files describe it, its parent known by code: it has no id yet. */
record BodyDraft(
        BodyKey key,
        @Nullable EpciNature nature,
        String name,
        String slug,
        @Nullable BodyKey parent,
        @Nullable String departement,
        @Nullable String region,
        @Nullable String siren,
        @Nullable Integer population,
        List<String> postalCodes) {

    BodyDraft withSlug(String given) {
        return new BodyDraft(key, nature, name, given, parent, departement, region, siren, population, postalCodes);
    }
}
