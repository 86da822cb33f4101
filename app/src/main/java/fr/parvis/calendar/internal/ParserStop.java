package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.Token;
import fr.parvis.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/** Where the parser stopped, told in our own words: its own are English, and speak of its grammar. */
final class ParserStop {

    private static final int SHOWN = 20;

    private ParserStop() {}

    /**
     * The refusal.
     *
     * @param parsed what the parser was given
     * @param written what was written, from which that was put in order
     */
    static BusinessException refusal(Throwable stopped, String parsed, String written) {
        Token token = token(stopped);
        if (token == null || token.beginColumn < 1 || token.beginColumn > parsed.length() + 1) {
            return HoursFlaw.UNREADABLE.refusal(stopped);
        }
        String rest = parsed.substring(token.beginColumn - 1).strip();
        if (token.image.isEmpty() || rest.isEmpty()) {
            return HoursFlaw.UNFINISHED.refusal(stopped);
        }
        String shown = shown(rest);
        int at = written.equals(parsed) ? token.beginColumn - 1 : written.indexOf(shown);
        return HoursFlaw.UNEXPECTED.refusal(stopped, (at < 0 ? token.beginColumn - 1 : at) + 1, shown);
    }

    /** Up to the next space, and no longer than can be shown. */
    private static String shown(String rest) {
        int space = rest.indexOf(' ');
        String word = space < 0 ? rest : rest.substring(0, space);
        return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
    }

    /** The first token that had no place; the parser may try several readings, of which the first went furthest. */
    private static @Nullable Token token(Throwable stopped) {
        ParseException first = stopped instanceof ParseException failed ? failed : null;
        if (stopped instanceof OpeningHoursParseException several
                && several.currentToken == null
                && !several.getExceptions().isEmpty()) {
            first = several.getExceptions().getFirst();
        }
        return first == null || first.currentToken == null ? null : first.currentToken.next;
    }
}
