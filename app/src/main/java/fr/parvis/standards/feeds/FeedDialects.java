package fr.parvis.standards.feeds;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.FeedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dialects that this installation reads. Those delivered with it come from {@code feeds/dialects/*.json}; a town's
 * own is one more such file, kept wherever the caller likes and read by {@link #read}.
 */
public final class FeedDialects {

    private static final String FOLDER = "/feeds/dialects/";

    private final Map<String, FeedReader> readers = new LinkedHashMap<>();

    /** With the dialects delivered. */
    public FeedDialects() {
        resource("index.txt").lines().filter(name -> !name.isBlank()).forEach(name -> {
            FeedReader reader = read(resource(name + ".json"));
            readers.put(reader.dialect(), reader);
        });
    }

    /** The reader of a dialect. */
    public Optional<FeedReader> find(String dialect) {
        return Optional.ofNullable(readers.get(dialect));
    }

    /** The reader of a dialect; refuses an unknown name with {@link FeedsError#UNKNOWN_DIALECT}. */
    public FeedReader get(String dialect) {
        return find(dialect).orElseThrow(() -> new BusinessException(FeedsError.UNKNOWN_DIALECT, dialect));
    }

    /** All, in the order of the index: by format, then by name. */
    public Collection<FeedReader> list() {
        return List.copyOf(readers.values());
    }

    /** The reader that a dialect file describes; refuses one with mistakes with {@link FeedsError#BAD_DIALECT}. */
    public static FeedReader read(String dialectFile) {
        return new DeclaredFeed(DialectFile.read(dialectFile.getBytes(StandardCharsets.UTF_8)), FeedLimits.DEFAULT);
    }

    private static String resource(String name) {
        try (InputStream in = FeedDialects.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new BusinessException(FeedsError.UNKNOWN_DIALECT, name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
