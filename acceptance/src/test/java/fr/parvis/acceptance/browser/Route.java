package fr.parvis.acceptance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One line of the list of routes, which is written from the code of the application.
 *
 * @param who {@code everybody}, {@code signed in, …} or the authority that it asks for
 * @param roles who has that authority
 */
record Route(String address, String who, List<String> roles) {

    private static final Path LIST = Path.of("../docs/generated/routes.md");
    private static final Pattern LINE = Pattern.compile("\\| GET \\| `([^`]+)` \\| ([^|]*) \\| ([^|]*) \\|");

    /** What stands for the variable parts of addresses. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "{town}", "montpellier",
            "{slug}", "comedie",
            "{id}", "00000000-0000-0000-0000-000000000001",
            "{hash}", "any",
            "{name}", "1f5c4d-c7842a",
            "{token}", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private static final Map<String, String> WHOLE =
            Map.of("/langue/{code}", "/langue/fr", "/apparence/{code}", "/apparence/auto");

    /** All that answer GET, in the order of the list. */
    static List<Route> all() throws IOException {
        return LINE.matcher(Files.readString(LIST)).results().map(Route::of).toList();
    }

    private static Route of(MatchResult line) {
        return new Route(
                line.group(1),
                line.group(2).strip(),
                List.of(line.group(3).strip().split(", ")));
    }

    /** An address that can be asked for; fails where nobody said what stands for a variable part. */
    String path() {
        String path = WHOLE.getOrDefault(address, address);
        for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalStateException(address + ": say in Route.java what stands for its variable part");
        }
        return path;
    }

    /** One of a kind that the demonstration has none of: who may enter is told that it is not there. */
    boolean namesWhatTheDemoLacks() {
        return address.contains("{id}");
    }

    /** The installation's own desk: nobody of the demonstration's towns works there. */
    boolean isOfThePlatform() {
        return address.startsWith("/bureau");
    }

    /** Whether it asks nobody who they are; it may still lead elsewhere, as a step of signing in does on its own. */
    boolean isForEverybody() {
        return who.startsWith("everybody");
    }
}
