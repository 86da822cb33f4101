package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code ./parvis journal …} was asked. */
record JournalRequest(boolean root, @Nullable BodyId body, List<Path> anchors, boolean json) {

    static JournalRequest of(List<String> arguments) {
        if (arguments.isEmpty() || !List.of("verify", "root").contains(arguments.getFirst())) {
            throw new Unreadable("journal wants verify or root.");
        }
        BodyId body = null;
        List<Path> anchors = new ArrayList<>();
        boolean json = false;
        for (Iterator<String> rest = arguments.subList(1, arguments.size()).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--json" -> json = true;
                case "--body" -> body = body(value(word, rest));
                case "--anchor" -> anchors.add(Path.of(value(word, rest)));
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

    private static BodyId body(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Unreadable("--body wants the number of a body in this installation.");
        }
        return new BodyId(Integer.parseInt(text));
    }

    /** The request makes no sense; the message says why. */
    static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
