package fr.parvis.standards.feeds;

import org.jspecify.annotations.Nullable;

/** The start of a foreign text, safe to keep and to show: one line, 120 characters. */
final class Excerpt {

    private static final int LENGTH = 120;

    private Excerpt() {}

    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LENGTH)
                .map(point -> Character.isISOControl(point) || isLoneSurrogate(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.substring(0, Math.min(line.length(), LENGTH)).strip();
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
