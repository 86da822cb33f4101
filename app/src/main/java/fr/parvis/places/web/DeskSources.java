package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.Trust;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.SourceHere;
import fr.parvis.telemetry.SourceHealth;
import fr.parvis.telemetry.SourceVitals;
import fr.parvis.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The health of the sources, as an officer reads it; nothing for who may not read sources. */
@Component
class DeskSources {

    private static final Set<Trust.State> ALARMING =
            Set.of(Trust.State.STALE, Trust.State.DOUBTFUL, Trust.State.ABSENT);

    private final Places places;
    private final SourceHealth health;

    DeskSources(Places places, SourceHealth health) {
        this.places = places;
        this.health = health;
    }

    /** What is known of every series of the officer's body; one question for a whole page. */
    List<SourceVitals> vitals(Officer officer) {
        return officer.may(Authority.READ_SOURCES) ? health.list(officer.body()) : List.of();
    }

    /** The series that tell about this place. */
    List<SourceVitals> vitals(Officer officer, Place place) {
        List<SourceHere> sources = places.listSources(place.body(), place.slug());
        return vitals(officer).stream()
                .filter(each -> sources.stream().anyMatch(source -> source.hears(each.device())))
                .toList();
    }

    List<DeskSource> of(Place place, List<SourceVitals> vitals, DeskReader reader) {
        return reader.officer().may(Authority.READ_SOURCES)
                ? places.listSources(place.body(), place.slug()).stream()
                        .map(source -> view(source, vitals, reader.texts()))
                        .toList()
                : List.of();
    }

    private static DeskSource view(SourceHere source, List<SourceVitals> all, Texts texts) {
        List<SourceVitals> vitals =
                all.stream().filter(each -> source.hears(each.device())).toList();
        Instant heard = best(vitals, SourceVitals::lastHeard, Comparator.reverseOrder());
        Trust trust = source.trust();
        Instant measured = trust.measuredAt() == null ? trust.asOf() : trust.measuredAt();
        Duration beat = best(vitals, SourceVitals::beat, Comparator.naturalOrder());
        return new DeskSource(
                source.device(),
                texts.get("places.desk.source." + source.kind()),
                trust,
                ALARMING.contains(trust.state()),
                heard == null ? texts.get("places.desk.source.never") : texts.ago(heard),
                measured == null ? null : texts.ago(measured),
                beat == null || beat.isZero() ? texts.get("places.desk.source.no-beat") : texts.duration(beat),
                sum(vitals, SourceVitals::recorded),
                sum(vitals, SourceVitals::repeated),
                sum(vitals, SourceVitals::refused));
    }

    private static <T> @Nullable T best(
            List<SourceVitals> vitals, Function<SourceVitals, @Nullable T> value, Comparator<T> order) {
        Optional<T> found = vitals.stream().map(value).filter(Objects::nonNull).min(order);
        return found.orElse(null);
    }

    private static long sum(List<SourceVitals> vitals, ToLongFunction<SourceVitals> value) {
        return vitals.stream().mapToLong(value).sum();
    }
}
