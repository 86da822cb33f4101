package fr.parvis.audit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./parvis journal …} was asked.
 *
 * @param body a code that people know, {@code installation}, or {@code #} with the number in this installation; null for
 *     every chain
 */
record JournalRequest(boolean root, @Nullable String body, List<Path> anchors, boolean json) {

    static JournalRequest of(List<String> arguments) {
        if (arguments.isEmpty() || !List.of("verify", "root").contains(arguments.getFirst())) {
            throw new Unreadable("journal wants verify or root.");
        }
        String body = null;
        List<Path> anchors = new ArrayList<>();
        boolean json = false;
        for (Iterator<String> rest = arguments.subList(1, arguments.size()).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--json" -> json = true;
                case "--body" -> body = value(word, rest);
                case "--anchor" -> anchors.add(file(value(word, rest)));
                default -> throw new Unreadable("journal does not know " + word + ".");
            }
        }
        return new JournalRequest(arguments.getFirst().equals("root"), body, List.copyOf(anchors), json);
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Unreadable(word + " wants a value.");
        }
        return rest.next();
    }

    private static Path file(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new Unreadable("--anchor wants the name of a file.");
        }
    }

    /** The request makes no sense; the message says why. */
    static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
