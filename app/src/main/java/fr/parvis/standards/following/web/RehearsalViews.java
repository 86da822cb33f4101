package fr.parvis.standards.following.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.standards.following.Rehearsal;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSource;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rehearsal found, in tables; long ones are cut. */
record RehearsalViews(Texts texts, BodyId reader) {

    private static final int MOST = 100;

    FeedFormView.Preview of(Rehearsal.Played played) {
        List<FeedRefusal> refusals =
                Objects.requireNonNull(played.sorted().byOwner().get(reader)).refusals();
        int taken = played.page().sources().size() - played.sorted().elsewhere().size();
        String sentence = texts.get("following.preview", played.page().entries(), taken, refusals.size());
        return new FeedFormView.Preview(sentence, sources(played), refused(refusals));
    }

    private @Nullable TableView sources(Rehearsal.Played played) {
        Map<String, List<FeedReading>> readings =
                played.page().readings().stream().collect(Collectors.groupingBy(FeedReading::key));
        List<TableView.Row> rows = played.page().sources().stream()
                .limit(MOST)
                .map(source -> row(played, source, readings.getOrDefault(source.key(), List.of())))
                .toList();
        return table("following.preview.taken", rows, "name", "key", "owner", "says", "verdict");
    }

    private TableView.Row row(Rehearsal.Played played, FeedSource source, List<FeedReading> readings) {
        boolean elsewhere = played.sorted().elsewhere().contains(source.key());
        return new TableView.Row(
                List.of(
                        source.name(),
                        source.key(),
                        Objects.requireNonNull(played.sorted().ownerOf().get(source.key()))
                                .name(),
                        readings.stream().map(this::says).collect(Collectors.joining(" · ")),
                        texts.get(elsewhere ? "following.preview.left" : "following.preview.kept")),
                null);
    }

    private String says(FeedReading reading) {
        String key = "following.says."
                + reading.metric().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.has(key) && reading.value() != null
                ? texts.get(key, texts.decimal(reading.value(), 1))
                : reading.raw();
    }

    private @Nullable TableView refused(List<FeedRefusal> refusals) {
        List<TableView.Row> rows = refusals.stream()
                .limit(MOST)
                .map(refusal -> new TableView.Row(
                        List.of(refusal.where(), texts.get(refusal.reason().messageKey()), refusal.excerpt()), null))
                .toList();
        return table("following.preview.refused", rows, "where", "reason", "excerpt");
    }

    private @Nullable TableView table(String caption, List<TableView.Row> rows, String... columns) {
        return rows.isEmpty()
                ? null
                : new TableView(
                        texts.get(caption),
                        Stream.of(columns)
                                .map(column -> new TableView.Column(texts.get("following.column." + column)))
                                .toList(),
                        rows);
    }
}
