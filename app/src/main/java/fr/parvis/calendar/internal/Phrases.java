package fr.parvis.calendar.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns of phrase that stand for a piece of syntax, from {@code calendar/phrases.txt}; the longest match wins. */
final class Phrases {

    private static final Phrases ALL = new Phrases();

    private final Map<List<String>, List<HoursToken>> meanings = new HashMap<>();
    private int longest = 1;

    private Phrases() {
        InputStream resource = Phrases.class.getClassLoader().getResourceAsStream("calendar/phrases.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains("=>")).forEach(this::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<HoursToken> translate(List<HoursToken> tokens) {
        List<HoursToken> said = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = ALL.longestAt(tokens, at);
            if (length == 1 && tokens.get(at).key().equals("do") && !isBetweenTimes(tokens, at)) {
                length = 0; // Polish and Portuguese for « to » between hours, else German for Thursday
            }
            List<HoursToken> meaning = ALL.meaning(tokens, at, length);
            said.addAll(meaning == null ? tokens.subList(at, at + 1) : meaning);
            at += Math.max(1, length);
        }
        return said;
    }

    private static boolean isBetweenTimes(List<HoursToken> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && isTimeLike(tokens.get(at - 1))
                && tokens.get(at + 1).isNumber();
    }

    private static boolean isTimeLike(HoursToken token) {
        return token.isNumber() || token.is("h") || token.is("m") || token.is(".");
    }

    private void add(String line) {
        String[] sides = line.split("=>", 2);
        List<HoursToken> meaning = HoursToken.listOf(sides[1].strip());
        for (String phrase : sides[0].split("\\|")) {
            List<String> key = HoursToken.listOf(PlainText.of(phrase)).stream()
                    .map(HoursToken::key)
                    .toList();
            meanings.put(key, meaning);
            longest = Math.max(longest, key.size());
        }
    }

    private int longestAt(List<HoursToken> tokens, int at) {
        for (int length = Math.min(longest, tokens.size() - at); length > 0; length--) {
            if (meaning(tokens, at, length) != null) {
                return length;
            }
        }
        return 0;
    }

    private @Nullable List<HoursToken> meaning(List<HoursToken> tokens, int at, int length) {
        List<String> key = new ArrayList<>();
        for (HoursToken token : tokens.subList(at, at + length)) {
            key.add(
                    token.kind() == HoursToken.Kind.COMMENT
                            ? "\""
                            : token.text().toLowerCase(Locale.ROOT));
        }
        return meanings.get(key);
    }
}
