package fr.parvis.kernel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How a command says no: a sentence on the error stream or, with {@code --json}, one document on the output. */
public final class CommandRefusal {

    private static final String LANGUAGE = "--lang";
    private static final int STATUS = 2;

    private CommandRefusal() {}

    /** The language of the answer: French unless {@code --lang en} is there. */
    public static Locale language(List<String> arguments) {
        return asked(arguments).filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** Whether the language asked for, if any, is one that Parvis speaks. */
    public static boolean speaks(List<String> arguments) {
        return !arguments.contains(LANGUAGE)
                || asked(arguments).filter(List.of("fr", "en")::contains).isPresent();
    }

    /** The words without the language and without {@code --json}, which every command takes. */
    public static List<String> words(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        for (int at = words.lastIndexOf(LANGUAGE); at >= 0; at = words.lastIndexOf(LANGUAGE)) {
            words.subList(at, Math.min(at + 2, words.size())).clear();
        }
        words.removeIf("--json"::equals);
        return words;
    }

    /** The words do not make sense: says how the command is typed. */
    public static int wrongUsage(Command command, List<String> arguments, PrintStream out, PrintStream err) {
        return say(new BusinessException(KernelError.WRONG_USAGE, command.line()), arguments, out, err);
    }

    private static Optional<String> asked(List<String> arguments) {
        int option = arguments.lastIndexOf(LANGUAGE);
        return option < 0 || option + 1 == arguments.size() ? Optional.empty() : Optional.of(arguments.get(option + 1));
    }

    /** Says why; answers the status of the command. */
    public static int say(BusinessException refused, List<String> arguments, PrintStream out, PrintStream err) {
        Locale language = language(arguments);
        String title = RefusalText.title(refused, language);
        String detail = RefusalText.detail(refused, language);
        if (!arguments.contains("--json")) {
            err.println(title + " : " + detail);
            return STATUS;
        }
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("code", refused.key().code());
            json.writeStringProperty("title", title);
            json.writeStringProperty("detail", detail);
            json.writeEndObject();
            json.writeRaw(System.lineSeparator());
        }
        return STATUS;
    }
}
