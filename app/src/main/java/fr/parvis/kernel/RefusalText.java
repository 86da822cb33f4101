package fr.parvis.kernel;

import java.util.Locale;

/** Refusals in words, where no web page says them: on the command line, at start-up, at the doors of machines. */
public final class RefusalText {

    private RefusalText() {}

    /** The short name of a refusal. */
    public static String title(BusinessException refusal, Locale language) {
        return phrases(refusal, language).say(key(refusal, "title"));
    }

    /** The sentence that says what was wrong and what to do. */
    public static String detail(BusinessException refusal, Locale language) {
        return phrases(refusal, language)
                .say(
                        key(refusal, "detail"),
                        refusal.arguments().stream()
                                .map(named -> named instanceof Worded worded ? worded.in(language) : named)
                                .toArray());
    }

    private static Phrases phrases(BusinessException refusal, Locale language) {
        String code = refusal.key().code();
        String room = code.substring(0, code.lastIndexOf('.'));
        return Phrases.of(room.substring(room.lastIndexOf('.') + 1), language);
    }

    private static String key(BusinessException refusal, String part) {
        return "error." + refusal.key().code() + "." + part;
    }
}
