package fr.parvis.standards.feeds;

import fr.parvis.kernel.Phrases;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSource;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What a document said, in sentences for whoever tries a feed on the command line, or as one document. */
record FeedText(Phrases phrases) {

    static FeedText of(Locale language) {
        return new FeedText(Phrases.of("feeds", language));
    }

    void print(FeedPage page, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(page));
            return;
        }
        page.sources().forEach(source -> out.println(source(source)));
        page.readings().forEach(reading -> out.println(reading(reading)));
        page.refusals().forEach(refusal -> out.println(refusal(refusal)));
        out.println(phrases.say(
                "feeds.command.sums",
                page.entries(),
                page.sources().size(),
                page.readings().size(),
                page.refusals().size()));
    }

    private String source(FeedSource source) {
        return source.capacity() == null
                ? phrases.say("feeds.command.source", source.key(), source.name())
                : phrases.say("feeds.command.source.capacity", source.key(), source.name(), source.capacity());
    }

    /** The metric and the word as the open interface writes them. */
    private String reading(FeedReading reading) {
        Object said = reading.value() == null
                ? word(Objects.requireNonNull(reading.status()).name())
                : reading.value();
        return phrases.say(
                "feeds.command.reading", reading.key(), word(reading.metric().name()), said, reading.observedAt());
    }

    private String refusal(FeedRefusal refusal) {
        return phrases.say(
                "feeds.command.refusal",
                refusal.where(),
                phrases.say(refusal.reason().messageKey()),
                refusal.excerpt());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
