package fr.parvis.history;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.KernelError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What is asked about a history file on the command line: {@code FILE [--json] [--zone Europe/Paris] [--lang en]}.
 *
 * @param file the file
 * @param json whether to answer with one JSON document
 * @param zone the zone of local times
 * @param language of the sentences
 */
public record FileQuestion(Path file, boolean json, ZoneId zone, Locale language) {

    /** How the arguments are written. */
    public static final String USAGE = "FILE [--json] [--zone Europe/Paris] [--lang fr|en]";

    /**
     * Reads the words after a command.
     *
     * @param command its name, for the refusal
     * @throws BusinessException {@link KernelError#WRONG_USAGE} when the arguments say something else
     */
    public static FileQuestion parse(String command, List<String> arguments) {
        FileQuestion question =
                new FileQuestion(Path.of(""), false, ZoneId.of("Europe/Paris"), CommandRefusal.language(arguments));
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--json")) {
                question = new FileQuestion(question.file, true, question.zone, question.language);
            } else if (word.startsWith("--")) {
                question = question.with(command, word, i + 1 < arguments.size() ? arguments.get(++i) : "");
            } else {
                question = new FileQuestion(path(word), question.json, question.zone, question.language);
            }
        }
        if (question.file.toString().isEmpty() || !CommandRefusal.speaks(arguments)) {
            throw wrongUsage(command);
        }
        return question;
    }

    private FileQuestion with(String command, String option, String value) {
        return switch (option) {
            case "--zone" -> new FileQuestion(file, json, zone(value), language);
            case "--lang" -> this;
            default -> throw wrongUsage(command);
        };
    }

    private static BusinessException wrongUsage(String command) {
        return new BusinessException(KernelError.WRONG_USAGE, "./parvis " + command + " " + USAGE);
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException impossible) {
            throw new BusinessException(impossible, KernelError.NO_SUCH_FILE, word);
        }
    }

    /**
     * The zone of that name.
     *
     * @throws BusinessException {@link HistoryError#UNKNOWN_ZONE}, which names it
     */
    public static ZoneId zone(String word) {
        try {
            return ZoneId.of(word);
        } catch (DateTimeException unknown) {
            throw new BusinessException(unknown, HistoryError.UNKNOWN_ZONE, word);
        }
    }
}
