package fr.parvis.standards.feeds;

import fr.parvis.standards.feeds.Block.Origin;
import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedPaging;
import fr.parvis.telemetry.spi.FeedReader;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads documents as a {@link Dialect} describes them. */
final class DeclaredFeed implements FeedReader {

    private static final String DOCUMENT = "document";

    private final Dialect dialect;
    private final FeedLimits limits;

    DeclaredFeed(Dialect dialect, FeedLimits limits) {
        this.dialect = dialect;
        this.limits = limits;
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public String title(Locale language) {
        return Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? dialect.title() : dialect.titleInEnglish();
    }

    @Override
    public Optional<FeedPaging> paging() {
        return Optional.ofNullable(dialect.paging());
    }

    @Override
    public FeedPage read(InputStream body, FeedContext context) {
        PageBuilder page = new PageBuilder(limits);
        try {
            Tree live = tree(bytes(body));
            live.refusals().forEach(page::refuse);
            boolean found = entries(live.root(), Origin.LIVE, context, page);
            if (!found && live.refusals().isEmpty()) {
                return FeedPage.refused(nothing(live.root()));
            }
        } catch (Unreadable whole) {
            return FeedPage.refused(whole.at(DOCUMENT));
        }
        companion(context, page);
        return page.build();
    }

    private void companion(FeedContext context, PageBuilder page) {
        byte[] companion = context.companion();
        if (companion == null) {
            return;
        }
        try {
            entries(tree(companion).root(), Origin.COMPANION, context, page);
        } catch (Unreadable whole) {
            page.refuse(whole.at("companion"));
        }
    }

    private boolean entries(JsonNode root, Origin origin, FeedContext context, PageBuilder page) {
        boolean found = false;
        for (Block block : dialect.blocks()) {
            if (block.isIn(origin)) {
                found |= new EntryReader(dialect, block, root, origin, context, page).readAll();
            }
        }
        return found;
    }

    private Tree tree(byte[] bytes) throws Unreadable {
        if (bytes.length > limits.bytes()) {
            throw new Unreadable(Reason.OVER_LIMIT, bytes.length + " B");
        }
        return dialect.format().read(bytes, dialect.options(), limits);
    }

    private byte[] bytes(InputStream body) throws Unreadable {
        try {
            return body.readNBytes(limits.bytes() + 1);
        } catch (IOException cut) {
            throw new Unreadable(Reason.MALFORMED, String.valueOf(cut.getMessage()));
        }
    }

    /** A document without one entry: what the source says instead, or that there is nothing. */
    private static FeedRefusal nothing(JsonNode root) {
        String says = ErrorPayload.says(root);
        if (!says.isEmpty()) {
            return new FeedRefusal(DOCUMENT, Reason.ERROR_PAYLOAD, Excerpt.of(says));
        }
        boolean web = root.has("html") || root.has("HTML");
        return new FeedRefusal(DOCUMENT, web ? Reason.WEB_PAGE : Reason.NO_ENTRIES, "");
    }
}
