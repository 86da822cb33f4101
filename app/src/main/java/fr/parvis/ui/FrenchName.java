package fr.parvis.ui;

import java.util.Locale;
import java.util.Map;

/** French place names after « de »: « de Clapiers », « d’Olonzac », « du Crès », « des Matelles », « de La Livinière ». */
public final class FrenchName {

    private static final String VOWELS = "aàâeéèêëiîïoôuùûüyhœæ";

    private static final Map<String, String> SHORTHAND = Map.of(
            "CC ", "Communauté de communes ", "CA ", "Communauté d’agglomération ", "CU ", "Communauté urbaine ");

    private FrenchName() {}

    /** A body's official name in full words: « CC du Minervois » is the administration's own shorthand. */
    public static String inFull(String name) {
        return SHORTHAND.entrySet().stream()
                .filter(shorthand -> name.startsWith(shorthand.getKey()))
                .findFirst()
                .map(shorthand ->
                        shorthand.getValue() + name.substring(shorthand.getKey().length()))
                .orElse(name);
    }

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
