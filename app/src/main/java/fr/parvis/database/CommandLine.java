package fr.parvis.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command of this room.
 *
 * @param folders what is not an option
 * @param options {@code --name value}
 */
record CommandLine(List<String> folders, Map<String, String> options, boolean json) {

    /** Empty where an option is not known or lacks its value. */
    static Optional<CommandLine> parse(List<String> arguments, List<String> known) {
        List<String> folders = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--json")) {
                json = true;
            } else if (!word.startsWith("--")) {
                folders.add(word);
            } else if (known.contains(word) && i + 1 < arguments.size()) {
                options.put(word, arguments.get(++i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new CommandLine(folders, options, json));
    }

    /** {@code --data}, otherwise {@code PARVIS_DATA}, otherwise {@code ./data}. */
    DataFolder data(Map<String, String> environment) {
        return new DataFolder(
                Path.of(options.getOrDefault("--data", environment.getOrDefault("PARVIS_DATA", "./data"))));
    }
}
