package fr.parvis.kernel;

import java.io.PrintStream;
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
