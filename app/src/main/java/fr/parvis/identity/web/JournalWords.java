package fr.parvis.identity.web;

import fr.parvis.ui.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The details of a journal line as people read them: times in the town's zone, durations and choices in words, persons by
 * the names that their body gives them. What has no words stays as it was written.
 */
final class JournalWords {

    private final Texts texts;
    private final Map<UUID, String> names;

    JournalWords(Texts texts, Map<UUID, String> names) {
        this.texts = texts;
        this.names = names;
    }

    String name(String field) {
        return known("identity.journal.field." + field, field);
    }

    String value(String field, String written) {
        return switch (field) {
            case "person" -> person(written);
            case "role" -> role(written);
            case "from", "until", "since" -> moment(written);
            case "lasts", "every" -> duration(written);
            default -> known("identity.journal.value." + field + "." + written.toLowerCase(Locale.ROOT), written);
        };
    }

    /** {@code place:4} as « Lieu »: an identifier says nothing to anybody. */
    String subject(String written) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon);
        String which = written.substring(colon + 1);
        return switch (kind) {
            case "person" -> person(which);
            case "device" -> texts.get("identity.journal.subject.device", which);
            default -> known("identity.journal.subject." + kind, written);
        };
    }

    /** A mandate's role, or as what somebody or the product itself acted without one. */
    private String role(String written) {
        return known(
                "identity.role." + written.toUpperCase(Locale.ROOT),
                known("identity.journal.value.role." + written, written));
    }

    private String known(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    private String person(String written) {
        try {
            return names.getOrDefault(UUID.fromString(written), written);
        } catch (IllegalArgumentException noNumber) {
            return written;
        }
    }

    private String moment(String written) {
        if (written.equals("null")) {
            return texts.get("identity.journal.no-end");
        }
        try {
            return texts.when(Instant.parse(written));
        } catch (DateTimeException noInstant) {
            return written;
        }
    }

    private String duration(String written) {
        try {
            return texts.duration(Duration.parse(written));
        } catch (DateTimeException noDuration) {
            return written;
        }
    }
}
