package fr.parvis.calendar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people write, put into the words and the order of the syntax: characters, then turns of phrase, then names of
 * days, then times, then the order of selectors. A word that none of these knows stays, and the parser refuses it.
 */
final class Normaliser {

    private static final int SHORTEST_MONTH = 3;

    private Normaliser() {}

    static String tidy(List<HoursToken> tokens, Locale language) {
        List<HoursToken> named = names(Phrases.translate(tokens), language);
        return RuleOrder.arrange(YearedMonths.tidy(ClockForms.tidy(named)));
    }

    private static List<HoursToken> names(List<HoursToken> tokens, Locale language) {
        List<String> words = tokens.stream()
                .filter(token -> token.kind() == HoursToken.Kind.WORD && !Syntax.isKnown(token))
                .map(HoursToken::key)
                .toList();
        Map<String, String> names = DayNames.of(words, language);
        List<HoursToken> named = new ArrayList<>();
        for (HoursToken token : tokens) {
            HoursToken said = token.kind() == HoursToken.Kind.WORD ? named(token, names) : token;
            boolean abbreviation = token.is(".") && !named.isEmpty() && Syntax.isDayOrMonth(named.getLast());
            if (!abbreviation) {
                named.add(said);
            }
        }
        return named;
    }

    private static HoursToken named(HoursToken word, Map<String, String> names) {
        String meant = names.get(word.key());
        if (meant == null) {
            meant = Syntax.canonical(word.key());
        }
        if (meant == null) {
            meant = DayNames.find(word.key());
        }
        if (meant == null) {
            meant = shortMonth(word.key(), names);
        }
        return meant == null ? word : HoursToken.word(meant);
    }

    /** The month that a beginning of three letters or more stands for, where it stands for one only. */
    private static @Nullable String shortMonth(String key, Map<String, String> names) {
        if (key.length() < SHORTEST_MONTH) {
            return null;
        }
        List<String> months = names.entrySet().stream()
                .filter(name -> name.getKey().startsWith(key) && Syntax.MONTHS.contains(name.getValue()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return months.size() == 1 ? months.getFirst() : null;
    }
}
