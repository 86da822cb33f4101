package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows under a header as a tree: an array of objects, each knowing its {@code @line}. */
final class Table {

    static final String LINE = "@line";

    private final FeedLimits limits;
    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    private final List<FeedRefusal> refusals = new ArrayList<>();
    private @Nullable List<String> header;

    Table(FeedLimits limits) {
        this.limits = limits;
    }

    /** The first row given is the header. A row with another number of cells is refused, never shifted. */
    void row(int number, List<String> cells) throws Unreadable {
        if (header == null) {
            header = header(cells);
        } else if (cells.size() != header.size()) {
            refuse(number, cells);
        } else {
            rows.add(object(number, header, cells));
        }
    }

    Tree tree() {
        return new Tree(rows, refusals);
    }

    private static List<String> header(List<String> cells) throws Unreadable {
        List<String> names = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new Unreadable(Reason.COLUMNS, String.join(" ", names));
        }
        return List.copyOf(cells);
    }

    private static ObjectNode object(int number, List<String> header, List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put(LINE, number);
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private void refuse(int number, List<String> cells) {
        if (refusals.size() < limits.refusals()) {
            refusals.add(new FeedRefusal("line " + number, Reason.COLUMNS, Excerpt.of(String.join(" ", cells))));
        }
    }
}
