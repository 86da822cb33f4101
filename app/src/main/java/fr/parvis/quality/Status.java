package fr.parvis.quality;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a source says of itself besides its count. */
enum Status {
    UNSAID,
    OPEN,
    CLOSED,
    FULL;

    static Status of(@Nullable String word) {
        if (word == null) {
            return UNSAID;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open", "opened", "ouvert", "ouverte", "true", "1", "offen", "geöffnet", "status_1" -> OPEN;
            case "closed", "ferme", "fermé", "fermée", "false", "0", "geschlossen", "zu" -> CLOSED;
            case "full", "complet", "besetzt", "voll" -> FULL;
            default -> UNSAID;
        };
    }
}
