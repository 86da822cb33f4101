package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** On what was measured, in the report's words. */
final class Machine {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "wal_compression",
            "shared_buffers",
            "max_wal_size");

    private Machine() {}

    static String words(BenchTown town) throws IOException, SQLException {
        return "- " + Runtime.getRuntime().availableProcessors() + " cores, "
                + first("/proc/cpuinfo", "model name") + ", " + first("/proc/meminfo", "MemTotal") + ", Linux "
                + System.getProperty("os.version") + "\n- "
                + System.getProperty("java.vm.vendor") + " JDK " + System.getProperty("java.vm.version")
                + ", options of the application: `" + String.join(" ", Launch.jvmOptions())
                + "`\n- PostgreSQL, as the server says: " + settings(town) + "\n";
    }

    private static String first(String file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown " + field);
        }
    }

    private static String settings(BenchTown town) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        BenchDatabase database = new BenchDatabase(town.server().data());
        try (Connection connection = database.connectToApplication();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    text.append(text.isEmpty() ? "" : ", ")
                            .append(setting)
                            .append(" = ")
                            .append(row.getString(1));
                }
            }
        }
        return text.toString();
    }
}
