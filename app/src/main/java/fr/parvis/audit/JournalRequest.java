package fr.parvis.audit;

import fr.parvis.kernel.CommandRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./parvis journal …} was asked.
 *
 * @param body a code that people know, {@code installation}, or {@code #} with the number in this installation; null for
 *     every chain
 * @param language of the answer
 */
record JournalRequest(boolean root, @Nullable String body, List<Path> anchors, boolean json, Locale language) {

    /** @throws IllegalArgumentException where the words make no sense */
    static JournalRequest of(List<String> arguments) {
        List<String> words = CommandRefusal.words(arguments);
        if (words.isEmpty()
                || !List.of("verify", "root").contains(words.getFirst())
                || !CommandRefusal.speaks(arguments)) {
            throw new IllegalArgumentException();
        }
        String body = null;
        List<Path> anchors = new ArrayList<>();
        for (Iterator<String> rest = words.subList(1, words.size()).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(word);
            }
            switch (word) {
                case "--body" -> body = rest.next();
                case "--anchor" -> anchors.add(Path.of(rest.next()));
                default -> throw new IllegalArgumentException(word);
            }
        }
        return new JournalRequest(
                words.getFirst().equals("root"),
                body,
                List.copyOf(anchors),
                arguments.contains("--json"),
                CommandRefusal.language(arguments));
    }
}
