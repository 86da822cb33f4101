package fr.parvis;

import fr.parvis.kernel.Command;
import fr.parvis.kernel.PlainOutput;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The way in: {@code run} starts the application, any other word is a {@link Command}. */
public final class Parvis {

    private Parvis() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            list(System.err);
            System.exit(2);
        }
        if (arguments[0].equals("run")) {
            ParvisApplication.start(List.of(arguments).stream().skip(1).toArray(String[]::new));
            return;
        }
        System.exit(command(arguments[0], List.of(arguments).subList(1, arguments.length)));
    }

    private static int command(String name, List<String> arguments) {
        PrintStream out = plain(System.out);
        PrintStream err = plain(System.err);
        Optional<Command> command =
                commands().stream().filter(known -> known.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            list(System.err);
            return 2;
        }
        int status = command.get().run(arguments, out, err);
        out.flush();
        return status;
    }

    private static PrintStream plain(PrintStream terminal) {
        return new PrintStream(new PlainOutput(terminal), true, terminal.charset());
    }

    private static List<Command> commands() {
        return ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Command::name))
                .toList();
    }

    private static void list(PrintStream out) {
        out.println("./parvis COMMAND, one of:");
        commands().forEach(command -> out.println("  " + command.name() + " " + command.usage()));
    }
}
