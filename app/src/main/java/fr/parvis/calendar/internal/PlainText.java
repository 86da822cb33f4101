package fr.parvis.calendar.internal;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters people really type, brought to those of the syntax; what is in quotes stays as it is. */
final class PlainText {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“([^“”„\"]*)”|„([^“”„\"]*)[“”]|«([^«»\"]*)»");
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\u2192\u2794~\u301c\uff5e";

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        int at = 0;
        while (quoted.find()) {
            plain.append(unquoted(text.substring(at, quoted.start())));
            String inner = quoted.group().substring(1, quoted.group().length() - 1);
            plain.append('"').append(inner.strip()).append('"');
            at = quoted.end();
        }
        return plain.append(unquoted(text.substring(at))).toString().strip();
    }

    private static String unquoted(String text) {
        String folded = Normalizer.normalize(degrees(text), Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
        return plain.toString();
    }

    private static int plain(int c) {
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (c == '’' || c == 'ʼ') {
            return '\'';
        }
        if (c == '，' || c == '、') {
            return ',';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }

    /** A degree sign among digits is a raised zero: {@code 8³°}. */
    private static String degrees(String text) {
        return text.replaceAll("°(?=[°⁰¹²³⁴⁵⁶⁷⁸⁹0-9])|(?<=[°⁰¹²³⁴⁵⁶⁷⁸⁹0-9])°", "0");
    }
}
