package fr.parvis.places.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says of a span of measurements. */
public record DeskCorrectionForm(
        @Nullable String serie,
        @Nullable String from,
        @Nullable String until,
        @Nullable String mode,
        @Nullable String value,
        @Nullable String reason) {

    static final String REPLACE = "replace";
    static final Set<String> MODES = Set.of("ignore", REPLACE);

    static DeskCorrectionForm of(String serie) {
        return new DeskCorrectionForm(serie, null, null, "ignore", null, null);
    }
}
