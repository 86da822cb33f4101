package fr.parvis.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The unit file that Parvis ships for systemd. */
final class UnitFile {

    static final Path SHIPPED = Path.of("..", "docs", "operations", "parvis.service");

    private final Map<String, List<String>> settings = new TreeMap<>();

    private UnitFile() {}

    static UnitFile shipped() throws IOException {
        UnitFile unit = new UnitFile();
        for (String line : Files.readAllLines(SHIPPED)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                unit.settings
                        .computeIfAbsent(line.substring(0, equals), first -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        return unit;
    }

    /** The one value of a setting; empty when it is not there. */
    String get(String setting) {
        return String.join(" ", settings.getOrDefault(setting, List.of()));
    }
}
