package fr.parvis.telemetry;

import fr.parvis.history.FileQuestion;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.CommandRefusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What an import is asked for.
 *
 * @param language of the sentences
 * @param user who brings it in: {@code body=CODE}, or a gateway
 * @param secret the operator's key of the data folder, or the gateway's secret
 * @param door where the installation answers
 */
record ImportQuestion(Path file, boolean json, ZoneId zone, Locale language, String user, String secret, URI door) {

    static final String USAGE = "FILE --body CODE [--zone Europe/Paris] [--to http://127.0.0.1:8080]"
            + " [--credential DEVICE:SECRET] [--data FOLDER] [--json] [--lang fr|en]";

    static ImportQuestion parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        String file = null;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--json")) {
                options.put(word, word);
            } else if (word.startsWith("--") && i + 1 < arguments.size()) {
                options.put(word, arguments.get(++i));
            } else {
                file = word;
            }
        }
        if (file == null
                || !CommandRefusal.speaks(arguments)
                || (!options.containsKey("--body") && !options.containsKey("--credential"))) {
            throw new BusinessException(TelemetryError.WRONG_IMPORT, USAGE);
        }
        try {
            return of(Path.of(file), CommandRefusal.language(arguments), options);
        } catch (InvalidPathException noPath) {
            throw new BusinessException(noPath, TelemetryError.WRONG_IMPORT, USAGE);
        }
    }

    private static ImportQuestion of(Path file, Locale language, Map<String, String> options) {
        String credential = options.getOrDefault("--credential", "");
        int colon = credential.indexOf(':');
        String user = colon < 0 ? "body=" + options.get("--body") : credential.substring(0, colon);
        String secret = colon < 0 ? operatorKey(options) : credential.substring(colon + 1);
        String port = Objects.requireNonNullElse(System.getenv("PARVIS_PORT"), "8080");
        try {
            return new ImportQuestion(
                    file,
                    options.containsKey("--json"),
                    FileQuestion.zone(options.getOrDefault("--zone", "Europe/Paris")),
                    language,
                    user,
                    secret,
                    URI.create(options.getOrDefault("--to", "http://127.0.0.1:" + port))
                            .resolve("/api/v1/observations"));
        } catch (IllegalArgumentException wrong) {
            throw new BusinessException(wrong, TelemetryError.WRONG_IMPORT, USAGE);
        }
    }

    /** Where the installation was said to answer, without the path of its door. */
    URI origin() {
        return door.resolve("/");
    }

    boolean speaksAsOperator() {
        return user.startsWith("body=");
    }

    private static String operatorKey(Map<String, String> options) {
        String folder =
                options.getOrDefault("--data", Objects.requireNonNullElse(System.getenv("PARVIS_DATA"), "data"));
        Path path = OperatorKey.pathIn(Path.of(folder));
        try {
            return Files.readString(path).strip();
        } catch (IOException absent) {
            throw new BusinessException(absent, TelemetryError.NO_OPERATOR_KEY, path);
        }
    }
}
