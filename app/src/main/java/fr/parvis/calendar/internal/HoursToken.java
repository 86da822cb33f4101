package fr.parvis.calendar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word, number, sign or quoted remark of opening hours. */
record HoursToken(Kind kind, String text) {

    /** What a token is. */
    enum Kind {
        /** In double quotes, which are not part of the text. */
        COMMENT,
        NUMBER,
        /** Hours and minutes: {@code 08:30}. */
        TIME,
        WORD,
        SIGN
    }

    static List<HoursToken> listOf(String text) {
        List<HoursToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            String piece = text.substring(at, end);
            if (!piece.isBlank()) {
                tokens.add(token(piece));
            }
            at = end;
        }
        return tokens;
    }

    static HoursToken sign(String sign) {
        return new HoursToken(Kind.SIGN, sign);
    }

    static HoursToken word(String word) {
        return new HoursToken(Kind.WORD, word);
    }

    boolean is(String other) {
        return kind != Kind.COMMENT && text.equals(other);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Zero for what is not a number, or not one of this world. */
    int number() {
        return kind == Kind.NUMBER && text.length() <= 4 ? Integer.parseInt(text) : 0;
    }

    /** As looked up in dictionaries. */
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    String written() {
        return kind == Kind.COMMENT ? '"' + text + '"' : text;
    }

    private static HoursToken token(String piece) {
        char first = piece.charAt(0);
        if (first == '"') {
            return new HoursToken(Kind.COMMENT, piece.replace("\"", ""));
        }
        if (Character.isDigit(first)) {
            return new HoursToken(Kind.NUMBER, piece);
        }
        return new HoursToken(isLetter(piece.codePointAt(0)) ? Kind.WORD : Kind.SIGN, piece);
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (first == '"') {
            int close = text.indexOf('"', end);
            return close < 0 ? text.length() : close + 1;
        }
        if (first == '|' && text.startsWith("||", start)) {
            return start + 2;
        }
        while (end < text.length() && sameRun(first, text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean sameRun(int first, int next) {
        return isDigit(first) && isDigit(next) || isLetter(first) && isLetter(next);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\''
                || c == '_';
    }
}
