package fr.parvis.kernel;

import java.io.PrintStream;
import java.util.List;

/**
 * Something that can be asked on the command line as {@code ./parvis NAME ARGUMENTS…}, without the web and, where it
 * can do without, without the database.
 *
 * <p>Implementations are listed in {@code META-INF/services/fr.parvis.kernel.Command} and have a public constructor
 * without parameters. With {@code --json} among its arguments a command prints one JSON document and nothing else.
 */
public interface Command {

    /** The word after {@code ./parvis}, in kebab case. */
    String name();

    /** One line for the list of commands: the arguments, then, after two spaces, what it does. */
    String usage();

    /** How it is typed, for whoever mistyped it. */
    default String line() {
        return "./parvis " + name() + " " + usage().replaceFirst(" {2}.*", "");
    }

    /**
     * Runs the command.
     *
     * @param arguments what follows the name
     * @param out where the answer goes; complaints go to {@code err}
     * @return the exit status: 0 done, 1 the answer is negative (altered journal, failed check), 2 wrong usage or
     *     unreadable input
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
