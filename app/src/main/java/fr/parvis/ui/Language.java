package fr.parvis.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the interface. French is the rule; every text exists in both. */
public enum Language {
    FR(Locale.FRANCE, "Français"),
    EN(Locale.UK, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The BCP 47 code, as in {@code <html lang>} and in the names of message files. */
    public String code() {
        return locale.getLanguage();
    }

    /** Rules for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The language's name in itself, so that those who look for it can read it. */
    public String ownName() {
        return ownName;
    }

    /** The language of that code, if it is one of ours. */
    public static Optional<Language> find(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The first of {@code wished} that we speak, otherwise French. */
    public static Language best(Iterable<Locale> wished) {
        for (Locale locale : wished) {
            Optional<Language> known = find(locale.getLanguage());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return FR;
    }
}
