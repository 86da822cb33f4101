package fr.parvis.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which a machine's question is answered. */
public final class SpokenLanguage {

    private SpokenLanguage() {}

    /** What an {@code Accept-Language} field prefers among French and English (RFC 9110 §12.5.4); French otherwise. */
    public static Locale accepted(@Nullable String field) {
        if (field == null) {
            return Locale.FRENCH;
        }
        try {
            List<Locale.LanguageRange> wished = Locale.LanguageRange.parse(field).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            Locale found = Locale.lookup(wished, List.of(Locale.FRENCH, Locale.ENGLISH));
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
