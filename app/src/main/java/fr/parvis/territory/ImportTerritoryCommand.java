package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.Phrases;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./parvis import-territory}: all of France, or some départements of it, in one command. */
public final class ImportTerritoryCommand implements Command {

    private static final Pattern DEPARTEMENT = Pattern.compile("[0-9][0-9AB][0-9]?");

    @Override
    public String name() {
        return "import-territory";
    }

    @Override
    public String usage() {
        return "[FOLDER] [--only DEPT…] [--json] [--lang fr|en]  brings in the official tree (without FOLDER: the one of 2026)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Wanted wanted = Wanted.of(CommandRefusal.words(arguments));
        if (wanted == null || !CommandRefusal.speaks(arguments)) {
            return CommandRefusal.wrongUsage(this, arguments, out, err);
        }
        try (TerritoryAlone alone = TerritoryAlone.start()) {
            ImportReport report = wanted.folder == null
                    ? alone.imports().importBundled(wanted.departements)
                    : alone.imports().importFrom(wanted.folder, wanted.departements);
            print(report, arguments, out);
            return report.vanished().isEmpty() ? 0 : 1;
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        } catch (DataAccessException unavailable) {
            return CommandRefusal.say(
                    new BusinessException(unavailable, TerritoryError.DATABASE_REFUSED), arguments, out, err);
        }
    }

    private static void print(ImportReport report, List<String> arguments, PrintStream out) {
        if (arguments.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        Phrases phrases = Phrases.of("territory", CommandRefusal.language(arguments));
        out.println(phrases.say(
                "territory.import.tree", report.vintage(), report.added(), report.changed(), report.unchanged()));
        out.println(phrases.say(
                "territory.import.learnt",
                report.formerCodes(),
                report.neighbourhoods(),
                report.contours(),
                report.strayContours()));
        report.merged()
                .forEach(merger -> out.println(phrases.say(
                        "territory.import.merger",
                        merger.code(),
                        merger.name(),
                        merger.successorCode(),
                        merger.successorName())));
        report.vanished().forEach(gone -> out.println(phrases.say("territory.import.vanished", gone)));
    }

    /** What the arguments ask for. */
    private record Wanted(@Nullable Path folder, Set<String> departements) {

        static @Nullable Wanted of(List<String> arguments) {
            List<String> rest = arguments;
            int only = rest.indexOf("--only");
            Set<String> departements = new TreeSet<>();
            if (only >= 0) {
                rest.subList(only + 1, rest.size()).forEach(code -> departements.add(code.toUpperCase(Locale.ROOT)));
                rest = rest.subList(0, only);
            }
            boolean readable = departements.stream()
                    .allMatch(code -> DEPARTEMENT.matcher(code).matches());
            boolean named = only < 0 || !departements.isEmpty();
            if (!readable || !named || rest.size() > 1 || rest.stream().anyMatch(word -> word.startsWith("--"))) {
                return null;
            }
            return new Wanted(rest.isEmpty() ? null : Path.of(rest.getFirst()), departements);
        }
    }
}
