package fr.parvis.standards.feeds;

import fr.parvis.standards.feeds.Block.Origin;
import fr.parvis.standards.feeds.Choice.Found;
import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import fr.parvis.telemetry.spi.FeedSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the entries of one block: who they are, then what is said of them. */
final class EntryReader {

    private static final int KEY_LENGTH = 200;

    private final Dialect dialect;
    private final Block block;
    private final JsonNode root;
    private final Origin origin;
    private final FeedContext context;
    private final PageBuilder page;
    private final Set<String> seen = new HashSet<>();

    EntryReader(Dialect dialect, Block block, JsonNode root, Origin origin, FeedContext context, PageBuilder page) {
        this.dialect = dialect;
        this.block = block;
        this.root = root;
        this.origin = origin;
        this.context = context;
        this.page = page;
    }

    /** Whether there was any entry. */
    boolean readAll() {
        List<JsonNode> entries = block.entries(root);
        for (int i = 0; i < entries.size(); i++) {
            JsonNode line = entries.get(i).path(Table.LINE);
            read(
                    entries.get(i),
                    line.isInt() ? "line " + line.intValue() : block.items().last() + "#" + i);
        }
        return !entries.isEmpty();
    }

    private void read(JsonNode entry, String where) {
        if (origin == Origin.LIVE) {
            page.entry();
        }
        Optional<String> key = block.key().find(entry, root).map(Found::text);
        if (key.isEmpty()) {
            refuse(where, Reason.NO_KEY, Path.text(entry));
        } else if (key.get().length() > KEY_LENGTH) {
            refuse(where, Reason.OVER_LIMIT, key.get());
        } else if (!seen.add(key.get()) && !block.repeats()) {
            refuse(where, Reason.SHARED_KEY, key.get());
        } else if (origin == Origin.LIVE || page.knows(key.get())) {
            understand(entry, key.get(), where);
        }
    }

    private void understand(JsonNode entry, String key, String where) {
        SourceDraft source = page.source(key, kind());
        block.name().find(entry, root).ifPresent(said -> source.name(said.text()));
        block.type().find(entry, root).ifPresent(said -> source.type(said.text()));
        block.capacity().find(entry, root).ifPresent(said -> capacity(said, source, where));
        position(entry, source, where);
        if (origin == Origin.LIVE && !block.readings().isEmpty()) {
            new ReadingReader(dialect, block, root, context, page).read(entry, key, where);
        }
    }

    /** A town may know better than the format that each entry is one space (setting {@code kind}). */
    private FeedSource.Kind kind() {
        boolean spaces = context.find("kind").filter("space"::equals).isPresent();
        return spaces ? FeedSource.Kind.SPACE : block.kind();
    }

    private void capacity(Found said, SourceDraft source, String where) {
        OptionalInt capacity = Numbers.readWhole(said.text(), dialect.decimalComma());
        if (capacity.isPresent()) {
            source.capacity(capacity.getAsInt(), origin == Origin.COMPANION);
        } else if (!block.readings().containsKey(FeedMetric.CAPACITY)) {
            refuse(where, Reason.NOT_A_NUMBER, said.text());
        }
    }

    private void position(JsonNode entry, SourceDraft source, String where) {
        Optional<Found> latitude = block.latitude().find(entry, root);
        Optional<Found> longitude = block.longitude().find(entry, root);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return;
        }
        String crs = context.find("crs").orElse(dialect.crs());
        Positions.read(latitude.get().text(), longitude.get().text(), crs, dialect.decimalComma())
                .ifPresentOrElse(
                        source::point,
                        () -> refuse(
                                where,
                                Reason.NOT_A_POSITION,
                                latitude.get().text() + " " + longitude.get().text()));
    }

    private void refuse(String where, Reason reason, String excerpt) {
        page.refuse(new FeedRefusal(where, reason, Excerpt.of(excerpt)));
    }
}
