package fr.parvis.standards.feeds;

import fr.parvis.standards.feeds.Choice.Found;
import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedReading.Dating;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import fr.parvis.telemetry.spi.FeedStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Reads what one entry says: status words first, since they tell what the figures are worth. */
final class ReadingReader {

    private record Moment(Instant at, Dating dating) {}

    private final Dialect dialect;
    private final Block block;
    private final JsonNode root;
    private final FeedContext context;
    private final PageBuilder page;

    ReadingReader(Dialect dialect, Block block, JsonNode root, FeedContext context, PageBuilder page) {
        this.dialect = dialect;
        this.block = block;
        this.root = root;
        this.context = context;
        this.page = page;
    }

    void read(JsonNode entry, String key, String where) {
        Optional<Moment> usual = moment(entry, where, block.observed());
        Map<FeedMetric, Choice> choices = new LinkedHashMap<>();
        choices.put(FeedMetric.STATUS, Choice.NONE);
        choices.put(FeedMetric.CAPACITY, block.capacity());
        choices.putAll(block.readings());
        choices.forEach((metric, choice) -> found(metric, choice, entry).forEach(found -> {
            Choice time = found.pick().time();
            (time == null ? usual : moment(entry, where, time))
                    .flatMap(moment -> reading(key, metric, found, moment, where))
                    .ifPresent(page::reading);
        }));
    }

    private List<Found> found(FeedMetric metric, Choice choice, JsonNode entry) {
        return metric == FeedMetric.STATUS
                ? choice.findAll(entry, root)
                : choice.find(entry, root).stream().toList();
    }

    private Optional<FeedReading> reading(String key, FeedMetric metric, Found found, Moment moment, String where) {
        return switch (metric) {
            case STATUS -> word(found, where).map(word -> of(key, metric, word, found, moment));
            case SPACE -> space(found, where).map(value -> of(key, metric, value, found, moment));
            case DISPLAYED -> displayed(key, found, moment, where);
            default -> figure(found, where).map(value -> of(key, metric, value, found, moment));
        };
    }

    /** A sign shows a number or a word. */
    private Optional<FeedReading> displayed(String key, Found found, Moment moment, String where) {
        OptionalDouble number = Numbers.read(found.text(), dialect.decimalComma());
        return number.isPresent()
                ? Optional.of(of(key, FeedMetric.DISPLAYED, number.getAsDouble(), found, moment))
                : word(found, where).map(word -> of(key, FeedMetric.DISPLAYED, word, found, moment));
    }

    private Optional<Double> figure(Found found, String where) {
        OptionalDouble number = Numbers.read(found.text(), dialect.decimalComma());
        if (number.isEmpty()) {
            refuse(where, Reason.NOT_A_NUMBER, found.text());
            return Optional.empty();
        }
        return Optional.of(number.getAsDouble() * found.pick().times());
    }

    private Optional<Double> space(Found found, String where) {
        Optional<Double> occupied = SpaceWords.read(found.text(), found.pick().words());
        if (occupied.isEmpty()) {
            refuse(where, Reason.UNKNOWN_WORD, found.text());
        }
        return occupied;
    }

    private Optional<FeedStatus> word(Found found, String where) {
        Optional<FeedStatus> status =
                StatusWords.read(found.text(), found.pick().words());
        if (status.isEmpty()) {
            refuse(where, Reason.UNKNOWN_WORD, found.text());
        }
        return status;
    }

    /** No stamp: the arrival. A stamp that is no date: nothing, since any other time would be invented. */
    private Optional<Moment> moment(JsonNode entry, String where, Choice choice) {
        Optional<Found> stamp = choice.find(entry, root);
        if (stamp.isEmpty()) {
            return Optional.of(new Moment(context.fetchedAt(), Dating.BY_ARRIVAL));
        }
        Pick pick = stamp.get().pick();
        ZoneId zone = dialect.zone() == null ? context.zone() : dialect.zone();
        Optional<Instant> at = Times.read(stamp.get().text(), pick.as(), zone, context.fetchedAt());
        if (at.isEmpty()) {
            refuse(where, Reason.NOT_A_DATE, stamp.get().text());
        }
        return at.map(instant -> new Moment(instant, pick.at().fromRoot() ? Dating.BY_DOCUMENT : Dating.BY_ENTRY));
    }

    private static FeedReading of(String key, FeedMetric metric, double value, Found found, Moment moment) {
        return new FeedReading(key, metric, value, null, moment.at(), moment.dating(), Excerpt.of(found.text()));
    }

    private static FeedReading of(String key, FeedMetric metric, FeedStatus word, Found found, Moment moment) {
        return new FeedReading(key, metric, null, word, moment.at(), moment.dating(), Excerpt.of(found.text()));
    }

    private void refuse(String where, Reason reason, String excerpt) {
        page.refuse(new FeedRefusal(where, reason, Excerpt.of(excerpt)));
    }
}
