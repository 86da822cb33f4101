package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import fr.parvis.telemetry.spi.FeedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page in the making: one source per key, whatever number of blocks and documents speak of it. */
final class PageBuilder {

    private final FeedLimits limits;
    private final Map<String, SourceDraft> sources = new LinkedHashMap<>();
    private final List<FeedReading> readings = new ArrayList<>();
    private final List<FeedRefusal> refusals = new ArrayList<>();
    private int entries;
    private int unsaid;

    PageBuilder(FeedLimits limits) {
        this.limits = limits;
    }

    void entry() {
        entries++;
    }

    SourceDraft source(String key, FeedSource.Kind kind) {
        return sources.computeIfAbsent(key, unseen -> new SourceDraft(key, kind));
    }

    boolean knows(String key) {
        return sources.containsKey(key);
    }

    void reading(FeedReading reading) {
        readings.add(reading);
    }

    void refuse(FeedRefusal refusal) {
        if (refusals.size() < limits.refusals()) {
            refusals.add(refusal);
        } else {
            unsaid++;
        }
    }

    FeedPage build() {
        if (unsaid > 0) {
            refusals.add(new FeedRefusal("document", Reason.OVER_LIMIT, "+" + unsaid));
        }
        List<FeedSource> built =
                sources.values().stream().map(SourceDraft::build).toList();
        return new FeedPage(built, readings, refusals, entries);
    }
}
