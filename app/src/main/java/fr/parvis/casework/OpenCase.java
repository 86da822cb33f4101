package fr.parvis.casework;

import fr.parvis.kernel.BodyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a case to be opened.
 *
 * @param requestKey made where the request is made; the same key again opens nothing new
 */
public record OpenCase(
        BodyId body,
        UUID requestKey,
        String kind,
        String title,
        Channel channel,
        String language,
        Asker asker,
        NextStep next,
        @Nullable LegalRule rule,
        int effortMinutes) {}
