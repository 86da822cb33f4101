package fr.parvis.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that follow a command's name, sorted. Every command takes {@code --json} and {@code --lang fr|en}.
 *
 * @param plain what is no option, in order
 * @param options {@code --name value}
 * @param flags {@code --name} alone
 */
public record CommandWords(List<String> plain, Map<String, String> options, Set<String> flags) {

    private static final String JSON = "--json";
    private static final String LANGUAGE = "--lang";

    /**
     * Sorts the words.
     *
     * @param valued the options that this command takes with a value, besides {@code --lang}
     * @param flags those without, besides {@code --json}
     * @throws BusinessException {@link KernelError#WRONG_USAGE} for an option that is unknown, lacks its value or is there
     *     twice
     */
    public static CommandWords parse(Command command, List<String> arguments, Set<String> valued, Set<String> flags) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Set<String> found = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean known = !word.startsWith("--")
                    ? plain.add(word)
                    : word.equals(JSON) || flags.contains(word)
                            ? found.add(word)
                            : (word.equals(LANGUAGE) || valued.contains(word))
                                    && i + 1 < arguments.size()
                                    && options.put(word, arguments.get(++i)) == null;
            if (!known) {
                throw wrong(command);
            }
        }
        if (!CommandRefusal.speaks(arguments)) {
            throw wrong(command);
        }
        return new CommandWords(List.copyOf(plain), Map.copyOf(options), Set.copyOf(found));
    }

    /** The only plain word, as of a command that takes one file. */
    public String only(Command command) {
        if (plain.size() != 1) {
            throw wrong(command);
        }
        return plain.getFirst();
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean json() {
        return flags.contains(JSON);
    }

    public Locale language() {
        return Locale.of(options.getOrDefault(LANGUAGE, "fr"));
    }

    /** The refusal that tells how the command is written. */
    public static BusinessException wrong(Command command) {
        return new BusinessException(KernelError.WRONG_USAGE, command.line());
    }
}
