package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the status words of many sources mean; a dialect's own words come first. */
final class StatusWords {

    private static final Map<String, FeedStatus> COMMON = Map.ofEntries(
            Map.entry("open", FeedStatus.OPEN),
            Map.entry("ouvert", FeedStatus.OPEN),
            Map.entry("offen", FeedStatus.OPEN),
            Map.entry("geöffnet", FeedStatus.OPEN),
            Map.entry("closed", FeedStatus.CLOSED),
            Map.entry("fermé", FeedStatus.CLOSED),
            Map.entry("ferme", FeedStatus.CLOSED),
            Map.entry("geschlossen", FeedStatus.CLOSED),
            Map.entry("full", FeedStatus.FULL),
            Map.entry("complet", FeedStatus.FULL),
            Map.entry("almostfull", FeedStatus.ALMOST_FULL),
            Map.entry("spacesavailable", FeedStatus.AVAILABLE),
            Map.entry("available", FeedStatus.AVAILABLE),
            Map.entry("free", FeedStatus.AVAILABLE),
            Map.entry("libre", FeedStatus.AVAILABLE),
            Map.entry("nodata", FeedStatus.NO_DATA),
            Map.entry("unknown", FeedStatus.UNKNOWN),
            Map.entry("statusunknown", FeedStatus.UNKNOWN));

    private StatusWords() {}

    static Optional<FeedStatus> read(String text, Map<String, String> own) {
        String word = text.toLowerCase(Locale.ROOT);
        String meaning = own.get(word);
        return meaning == null ? Optional.ofNullable(COMMON.get(word)) : constant(meaning);
    }

    static boolean isMeaning(String meaning) {
        return Arrays.stream(FeedStatus.values())
                .anyMatch(status -> name(status).equals(meaning));
    }

    private static Optional<FeedStatus> constant(String meaning) {
        return Arrays.stream(FeedStatus.values())
                .filter(status -> name(status).equals(meaning))
                .findFirst();
    }

    private static String name(FeedStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
