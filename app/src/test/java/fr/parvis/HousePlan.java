package fr.parvis;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The rooms and who uses whom, drawn from the code. */
final class HousePlan {

    private static final String HEAD = """
            # The house

            Each room and what it uses, drawn from the code; a test fails when this page is stale and
            `-Dparvis.generate=true` writes it again. An arrow leads from a room to one that it uses; arrows that follow
            from others are left out of the drawing and stand in the table.

            ```mermaid
            flowchart TD
            """;

    private final ApplicationModules modules = ApplicationModules.of(ParvisApplication.class);
    private final List<ApplicationModule> rooms =
            modules.stream().sorted(Comparator.comparing(HousePlan::name)).toList();

    private HousePlan() {}

    static String page() {
        HousePlan plan = new HousePlan();
        return HEAD + plan.arrows() + "```\n\n| room | what it is | uses |\n|---|---|---|\n" + plan.table();
    }

    private String arrows() {
        return rooms.stream()
                .flatMap(room -> needed(room).stream().map(used -> "    " + name(room) + " --> " + used + "\n"))
                .collect(Collectors.joining());
    }

    /** What a room uses and reaches through none of the other rooms that it uses. */
    private TreeSet<String> needed(ApplicationModule room) {
        TreeSet<String> direct = used(room, DependencyDepth.IMMEDIATE);
        TreeSet<String> needed = new TreeSet<>(direct);
        rooms.stream()
                .filter(other -> direct.contains(name(other)))
                .forEach(other -> needed.removeAll(used(other, DependencyDepth.ALL)));
        return needed;
    }

    private String table() {
        return rooms.stream()
                .map(room -> "| `%s` | %s | %s |\n"
                        .formatted(
                                name(room),
                                room.getDisplayName(),
                                String.join(", ", used(room, DependencyDepth.IMMEDIATE))))
                .collect(Collectors.joining());
    }

    private TreeSet<String> used(ApplicationModule room, DependencyDepth depth) {
        return room.getDependencies(modules, depth)
                .uniqueModules()
                .map(HousePlan::name)
                .filter(used -> !used.equals(name(room)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
