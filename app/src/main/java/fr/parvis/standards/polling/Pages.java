package fr.parvis.standards.polling;

import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedPaging;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several parts of one answer put together, and the address of each. */
final class Pages {

    private final Map<String, FeedSource> sources = new LinkedHashMap<>();
    private final List<FeedReading> readings = new ArrayList<>();
    private final List<FeedRefusal> refusals = new ArrayList<>();
    private int entries;

    void add(FeedPage page) {
        page.sources().forEach(source -> sources.putIfAbsent(source.key(), source));
        readings.addAll(page.readings());
        refusals.addAll(page.refusals());
        entries += page.entries();
    }

    int entries() {
        return entries;
    }

    FeedPage whole() {
        return new FeedPage(List.copyOf(sources.values()), readings, refusals, entries);
    }

    /** Whether the address already says which part it wants: then it is taken at its word. */
    static boolean saysItself(URI address, FeedPaging paging) {
        String query = "&" + (address.getRawQuery() == null ? "" : address.getRawQuery());
        return query.contains("&" + paging.limit() + "=") || query.contains("&" + paging.offset() + "=");
    }

    static URI address(URI address, FeedPaging paging, int from) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(
                address + separator + paging.limit() + "=" + paging.size() + "&" + paging.offset() + "=" + from);
    }
}
