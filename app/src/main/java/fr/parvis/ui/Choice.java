package fr.parvis.ui;

import org.jspecify.annotations.Nullable;

/**
 * One answer to a question of a form.
 *
 * @param value what the form sends; part of an element id, so letters, digits and hyphens
 * @param label what the reader sees
 * @param hint one more sentence, or null
 * @param chosen whether it is chosen already
 */
public record Choice(String value, String label, @Nullable String hint, boolean chosen) {

    public Choice(String value, String label, boolean chosen) {
        this(value, label, null, chosen);
    }
}
