package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import fr.parvis.calendar.CalendarError;
import fr.parvis.kernel.BusinessException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From a text to a timetable: as it stands where the parser takes it, else put in order first. */
public final class HoursReader {

    private HoursReader() {}

    /** @throws BusinessException {@link CalendarError#UNREADABLE_HOURS}, whatever the text */
    public static Timetable read(String text, Locale language) {
        String plain = PlainText.of(text);
        List<HoursToken> tokens = HoursToken.listOf(plain);
        Nonsense.refuse(tokens, plain);
        List<Rule> rules = isForeign(tokens, language) ? null : parsed(plain);
        return RuleCompiler.compile(rules == null ? rules(Normaliser.tidy(tokens, language), text) : rules);
    }

    /** Whether the parser, which also takes German short names, would misunderstand. */
    private static boolean isForeign(List<HoursToken> tokens, Locale language) {
        boolean repeatedWeek = tokens.getFirst().is("week")
                && IntStream.range(1, tokens.size())
                        .anyMatch(i ->
                                tokens.get(i).is("week") && tokens.get(i - 1).is(","));
        return repeatedWeek
                || language.getLanguage().equals("fr")
                        && tokens.stream().anyMatch(token -> token.key().equals("di"));
    }

    private static @Nullable List<Rule> parsed(String plain) {
        try {
            return rules(plain, plain);
        } catch (BusinessException refused) {
            return null;
        }
    }

    private static List<Rule> rules(String tidy, String written) {
        try {
            return new OpeningHoursParser(new StringReader(tidy)).rules(false);
        } catch (OpeningHoursParseException | RuntimeException refused) {
            // The parser also throws NumberFormatException, IllegalArgumentException… on what it does not expect.
            throw ParserStop.refusal(refused, tidy, written);
        }
    }
}
