package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The launcher script, as an operator calls it. */
final class Script {

    private Script() {}

    static List<String> command(String word, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("./parvis", word));
        command.addAll(arguments);
        return command;
    }

    static Process start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end, which must be a good one. */
    static void run(Path log, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        int status = start(log, environment, command).waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with status " + status + "; see " + log);
        }
    }
}
