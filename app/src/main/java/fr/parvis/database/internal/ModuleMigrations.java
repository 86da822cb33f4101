package fr.parvis.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each room's schema to its newest version: {@code db/migration/__root} first, then one folder a room, each with
 * versions and a history of its own. Rooms do not refer to each other's tables, so that their order does not matter.
 */
public final class ModuleMigrations {

    private static final String ROOT = "__root";
    private static final String HISTORY = "flyway";
    private static final Pattern FOLDER = Pattern.compile("db/migration/([^/]+)/[^/]+$");

    private ModuleMigrations() {}

    /** Migrates every room on the class path. */
    public static void migrate(DataSource owner) {
        migrate(owner, listModules());
    }

    /** Migrates {@code __root} and these rooms. */
    public static void migrate(DataSource owner, Collection<String> modules) {
        List<String> order = new ArrayList<>(List.of(ROOT));
        modules.stream().filter(module -> !module.equals(ROOT)).sorted().forEach(order::add);
        order.forEach(module -> flyway(owner, module).migrate());
    }

    /** The rooms that have migrations. */
    public static List<String> listModules() {
        TreeSet<String> modules = new TreeSet<>();
        for (Resource script : listScripts()) {
            Matcher folder = FOLDER.matcher(path(script));
            if (folder.find()) {
                modules.add(folder.group(1));
            }
        }
        return List.copyOf(modules);
    }

    /** Every migration script on the class path. */
    public static List<Resource> listScripts() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource script) {
        try {
            return script.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flyway flyway(DataSource owner, String module) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .defaultSchema(HISTORY)
                .table(module.equals(ROOT) ? "history" : "history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
