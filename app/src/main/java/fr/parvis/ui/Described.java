package fr.parvis.ui;

import org.jspecify.annotations.Nullable;

/** The {@code aria-describedby} of a form control: its hint and its error, as far as it has them. */
public final class Described {

    private Described() {}

    public static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
        if (hint == null && error == null) {
            return null;
        }
        String first = hint == null ? "" : id + "-hint";
        String second = error == null ? "" : id + "-error";
        return (first + " " + second).strip();
    }
}
