package fr.parvis.territory.internal;

import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.TerritoryError;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an import reads, or the files that come with Parvis. A file is known by the beginning of its name
 * ({@code communes-france-2026.csv.gz}); the number before its ending is its vintage.
 */
public final class OfficialFiles {

    /** No file may unfold to more: all contours of France take about 45 MB. */
    static final long LONGEST_FILE = 256L << 20;

    private static final int MOST_FILES = 2_000;
    private static final List<String> BUNDLED = List.of(
            "communes-france-2026.csv.gz",
            "contours-communes-34-2018.geojson.gz",
            "contours-communes-92-2018.geojson.gz",
            "departements-2026.json.gz",
            "epci-2026.csv.gz",
            "ept-2026.json.gz",
            "quartiers-34172.geojson.gz",
            "regions-2026.json.gz");

    private final @Nullable Path folder;
    private final List<String> names;

    private OfficialFiles(@Nullable Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /** The vintage 2026 of all France, the contours of the Hérault and the Hauts-de-Seine, Montpellier's quartiers. */
    public static OfficialFiles bundled() {
        return new OfficialFiles(null, BUNDLED);
    }

    /** The files of a folder, by name. */
    public static OfficialFiles in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new OfficialFiles(
                    folder,
                    files.filter(Files::isRegularFile)
                            .limit(MOST_FILES)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        } catch (IOException unreadable) {
            throw new BusinessException(unreadable, TerritoryError.MISSING_FILE, folder.toString());
        }
    }

    /** Names of the files that begin so and hold this format, compressed or not, in alphabetical order. */
    List<String> beginning(String prefix, String format) {
        return names.stream()
                .filter(name ->
                        name.startsWith(prefix) && (name.endsWith("." + format) || name.endsWith("." + format + ".gz")))
                .toList();
    }

    /** The newest file that begins so. */
    String newest(String prefix, String format) {
        List<String> found = beginning(prefix, format);
        if (found.isEmpty()) {
            throw new BusinessException(TerritoryError.MISSING_FILE, prefix + "*." + format);
        }
        return found.getLast();
    }

    InputStream open(String name) throws IOException {
        InputStream raw = folder == null ? resource(name) : Files.newInputStream(folder.resolve(name));
        return new Bounded(name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = OfficialFiles.class.getResourceAsStream("/territory/" + name);
        if (stream == null) {
            throw new IOException("not in this build");
        }
        return stream;
    }

    /** Stops a file that unfolds without end. */
    private static final class Bounded extends FilterInputStream {

        private long left = LONGEST_FILE;

        private Bounded(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("longer than " + LONGEST_FILE + " bytes");
            }
        }
    }
}
