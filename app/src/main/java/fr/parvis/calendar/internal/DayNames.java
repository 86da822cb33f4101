package fr.parvis.calendar.internal;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of weekdays and months in many languages (Unicode CLDR, as the JDK carries it), to the syntax's own. */
final class DayNames {

    /** Languages whose short names are tried, the likelier first; the full names of all are known. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "ru", "lt", "sv", "da", "nb", "fi", "hu", "sk", "sl",
            "hr", "sr", "bs", "mk", "bg", "uk", "be", "ro", "el", "tr", "et", "lv", "ca", "eu", "gl", "oc", "br", "cy",
            "ga", "is", "sq", "ka", "hy", "az", "kk", "uz", "he", "ar", "fa", "ur", "hi", "bn", "ta", "te", "ml", "kn",
            "mr", "gu", "pa", "ne", "si", "th", "lo", "km", "my", "vi", "id", "ms", "fil", "sw", "ja", "zh", "ko", "mn",
            "af", "lb");

    /** Short forms that CLDR does not have: whole weeks, Monday first. */
    private static final Map<String, String> EXTRA = Map.ofEntries(
            Map.entry("en", "mo tu we th fr sa su mon tues weds thur fri sat sun mon tue wed thurs fri sat sun"),
            Map.entry("de", "mo di mi do fr sa so"),
            Map.entry("fr", "lu ma me je ve sa di"),
            Map.entry("es", "lu ma mi ju vi sá do"),
            Map.entry("it", "lu ma me gi ve sa do"),
            Map.entry("nl", "ma di wo do vr za zo"),
            Map.entry("pt", "seg ter qua qui sex sáb dom segunda terça quarta quinta sexta sábado domingo"),
            Map.entry("pl", "pn wt śr cz pt sb nd"),
            Map.entry("ru", "пн вт ср чт пт сб вс"),
            Map.entry("cs", "po út st čt pá so ne"));

    private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

    private static final DayNames ALL = new DayNames();

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();

    private DayNames() {
        for (String language : LANGUAGES) {
            Map<String, String> names = byLanguage.computeIfAbsent(language, none -> new HashMap<>());
            addExtra(names, EXTRA.getOrDefault(language, ""));
            add(names, Locale.of(language));
        }
    }

    /**
     * The dictionary that knows most of these words; in doubt the reader's language, then the likelier one.
     *
     * @param words in lower case
     */
    static Map<String, String> of(List<String> words, Locale reader) {
        List<String> order = new ArrayList<>(LANGUAGES);
        order.remove(reader.getLanguage());
        order.addFirst(reader.getLanguage());
        Map<String, String> best = Map.of();
        long most = 0;
        for (String language : order) {
            Map<String, String> names = ALL.byLanguage.getOrDefault(language, Map.of());
            long known = words.stream().filter(names::containsKey).count();
            if (known > most) {
                best = names;
                most = known;
            }
        }
        return best;
    }

    /** An English name or short form, or a full name in any language. */
    static @Nullable String find(String word) {
        String english = ALL.byLanguage.getOrDefault("en", Map.of()).get(word);
        return english != null ? english : ALL.fullNames.get(word);
    }

    private void add(Map<String, String> names, Locale locale) {
        for (TextStyle style :
                List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
            boolean full = style.ordinal() < TextStyle.SHORT.ordinal();
            for (DayOfWeek day : DayOfWeek.values()) {
                add(names, day.getDisplayName(style, locale), DAYS[day.ordinal()], full);
            }
            for (Month month : Month.values()) {
                String english = month.getDisplayName(TextStyle.SHORT, Locale.ROOT);
                add(names, month.getDisplayName(style, locale), english, full);
            }
        }
    }

    private void add(Map<String, String> names, String name, String canonical, boolean full) {
        String key = PlainText.of(name).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (key.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        names.putIfAbsent(key, canonical);
        if (full) {
            names.putIfAbsent(key + "s", canonical);
            fullNames.putIfAbsent(key, canonical);
            fullNames.putIfAbsent(key + "s", canonical);
        }
    }

    private static void addExtra(Map<String, String> names, String words) {
        String[] all = words.split(" ");
        for (int i = 0; i < all.length; i++) {
            names.put(all[i], DAYS[i % DAYS.length]);
        }
        names.remove("");
    }
}
