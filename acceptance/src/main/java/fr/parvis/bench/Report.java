package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code docs/generated/performance.md}: the rows, how each was measured, and on what. */
final class Report {

    private Report() {}

    static void write(Path file, String machine, Map<Measure, List<Row>> done, List<String> leftOut)
            throws IOException {
        StringBuilder text = new StringBuilder("# Figures\n\nWritten by `./parvis bench`"
                + (leftOut.isEmpty() ? " --full" : "") + " on " + LocalDate.now(java.time.ZoneId.systemDefault())
                + ". Every figure stands beside what the barest program reached in the same run on the same machine,"
                + " where load and server share the cores.\n\n");
        text.append(Row.HEAD).append('\n');
        done.values()
                .forEach(rows -> rows.forEach(row -> text.append(row.line()).append('\n')));
        leftOut.forEach(
                name -> text.append("\nNot in this run: `").append(name).append("` (`./parvis bench --full`).\n"));
        text.append("\n## Machine and settings\n\n").append(machine).append("\n## How\n\n");
        done.keySet()
                .forEach(measure -> text.append("- **")
                        .append(measure.name())
                        .append("** ")
                        .append(measure.method())
                        .append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
