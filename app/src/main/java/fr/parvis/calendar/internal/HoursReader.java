package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import fr.parvis.calendar.CalendarError;
import fr.parvis.kernel.BusinessException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From a text to a timetable: as it stands where the parser takes it, else put in order first. */
public final class HoursReader {

    private HoursReader() {}

    /** @throws BusinessException {@link CalendarError#UNREADABLE_HOURS}, whatever the text */
    public static Timetable read(String text, Locale language) {
        String tidy = Normaliser.tidy(text, language);
        return RuleCompiler.compile(rules(tidy));
    }

    private static List<Rule> rules(String tidy) {
        try {
            return new OpeningHoursParser(new StringReader(tidy)).rules(false);
        } catch (OpeningHoursParseException | RuntimeException refused) {
            // The parser also throws NumberFormatException, IllegalArgumentException… on what it does not expect.
            throw unreadable(refused, reason(refused));
        }
    }

    private static String reason(Throwable refused) {
        String message = String.valueOf(refused.getMessage());
        return message.lines().findFirst().orElse("");
    }

    static BusinessException unreadable(@Nullable Throwable cause, String reason) {
        return new BusinessException(cause, CalendarError.UNREADABLE_HOURS, reason);
    }
}
