package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.RefusalText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return "[FOLDER] [--only DEPT…] [--json]  brings in the official tree (without FOLDER: the one of 2026)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Wanted wanted = Wanted.of(arguments);
        if (wanted == null) {
            err.println("./parvis import-territory " + usage());
            return 2;
        }
        try (TerritoryAlone alone = TerritoryAlone.start()) {
            ImportReport report = wanted.folder == null
                    ? alone.imports().importBundled(wanted.departements)
                    : alone.imports().importFrom(wanted.folder, wanted.departements);
            print(report, wanted.json, out);
            return report.vanished().isEmpty() ? 0 : 1;
        } catch (BusinessException refused) {
            err.println(RefusalText.detail(refused, Locale.FRENCH));
            return 2;
        } catch (DataAccessException unavailable) {
            err.println("La base de données n’a pas accepté l’import ; rien n’a été changé.");
            return 2;
        }
    }

    private static void print(ImportReport report, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(report));
            return;
        }
        out.println("Territoire au " + report.vintage() + " : " + report.added() + " collectivités ajoutées, "
                + report.changed() + " modifiées, " + report.unchanged() + " inchangées.");
        out.println(report.formerCodes() + " anciens codes appris, " + report.neighbourhoods() + " quartiers, "
                + report.contours() + " contours (" + report.strayContours() + " sans collectivité).");
        report.merged()
                .forEach(merger -> out.println("Fusion : " + merger.code() + " " + merger.name() + " → "
                        + merger.successorCode() + " " + merger.successorName()));
        report.vanished().forEach(gone -> out.println("Disparue sans successeur connu : " + gone));
    }

    /** What the arguments ask for. */
    private record Wanted(@Nullable Path folder, Set<String> departements, boolean json) {

        static @Nullable Wanted of(List<String> arguments) {
            List<String> rest = new ArrayList<>(arguments);
            boolean json = rest.remove("--json");
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
            return new Wanted(rest.isEmpty() ? null : Path.of(rest.getFirst()), departements, json);
        }
    }
}
