package fr.parvis.ui;

import java.util.Locale;

/** French place names after « de »: « de Clapiers », « d’Olonzac », « du Crès », « des Matelles », « de La Livinière ». */
public final class FrenchName {

    private static final String VOWELS = "aàâeéèêëiîïoôuùûüyhœæ";

    private FrenchName() {}

    /** The name with the right form of « de » before it (INSEE, types d’articles TNCC 0 to 5). */
    public static String with(String name) {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        boolean elides = VOWELS.indexOf(name.toLowerCase(Locale.FRENCH).charAt(0)) >= 0;
        return elides ? "d’" + name : "de " + name;
    }
}
