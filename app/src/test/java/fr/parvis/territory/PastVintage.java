package fr.parvis.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The official files as they were while Vérargues was still a commune of its own. */
final class PastVintage {

    private PastVintage() {}

    static void write(Path folder) throws IOException {
        for (String name : List.of("regions", "departements", "ept")) {
            copy(folder, name + "-2026.json.gz");
        }
        copy(folder, "epci-2026.csv.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(resource("communes-france-2026.csv.gz")), StandardCharsets.UTF_8))) {
            List<String> past = lines.lines().map(PastVintage::past).toList();
            Files.write(folder.resolve("communes-france-2018.csv"), past);
        }
    }

    private static String past(String line) {
        return line.startsWith("34330,Vérargues,")
                ? "34330,Vérargues,commune-actuelle,343,34,76,213403306,34400,704,243400520,"
                : line;
    }

    private static void copy(Path folder, String name) throws IOException {
        try (InputStream stream = resource(name)) {
            Files.copy(stream, folder.resolve(name));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PastVintage.class.getResourceAsStream("/territory/" + name));
    }
}
