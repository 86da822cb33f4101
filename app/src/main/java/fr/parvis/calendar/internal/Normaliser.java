package fr.parvis.calendar.internal;

import java.util.Locale;

final class Normaliser {
    private Normaliser() {}

    static String tidy(String text, Locale language) {
        return text;
    }
}
