package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.territory.ServiceChange;
import fr.parvis.territory.ServiceState;
import fr.parvis.territory.ServiceStep;
import fr.parvis.territory.ServiceView;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import fr.parvis.ui.FrenchName;
import fr.parvis.ui.Link;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of services together. */
@Component
class DeskServiceViews {

    static final String PATH = "/services";
    private static final int LINES = 50;

    private final Services services;

    DeskServiceViews(Services services) {
        this.services = services;
    }

    /** @param typed the reason that was typed for a service, where the form comes back */
    DeskServicesView of(DeskReader reader, Map<TownService, String> typed, @Nullable String done, DeskErrors errors) {
        Texts texts = reader.texts();
        Link here = new Link(texts.get("desk.nav.services"), "", true);
        return new DeskServicesView(
                reader.frame(PATH, List.of(here), done, errors),
                reader.url(PATH),
                Arrays.stream(TownService.values())
                        .map(service -> line(reader, service, typed.getOrDefault(service, "")))
                        .toList(),
                history(services.listHistory(reader.officer().body()), texts));
    }

    /** Residents lose what they see: asked once more. */
    DeskQuestionView closing(DeskReader reader, TownService service, String reason) {
        Texts texts = reader.texts();
        String name = name(service, texts);
        Link here = new Link(texts.get("desk.nav.services"), "", true);
        return new DeskQuestionView(
                reader.frame(PATH, List.of(here), null, new DeskErrors()),
                texts.get("desk.nav.services"),
                texts.get("places.desk.services.closing", name),
                texts.get("places.desk.services.closing.text"),
                reader.url(PATH) + "/" + service.slug(),
                Map.of("step", key(ServiceStep.CLOSE), "reason", reason, "sure", "oui"),
                texts.get("places.desk.services.closing.yes"),
                reader.url(PATH));
    }

    /** How far it is now, in words. */
    String state(DeskReader reader, TownService service) {
        return services.find(service, reader.officer().body())
                .map(view -> state(view, reader.texts()))
                .orElseGet(() -> reader.texts().get("places.desk.services.none"));
    }

    private DeskServicesView.Line line(DeskReader reader, TownService service, String reason) {
        Optional<ServiceView> now = services.find(service, reader.officer().body());
        return new DeskServicesView.Line(
                service.slug(),
                name(service, reader.texts()),
                state(reader, service),
                Arrays.stream(ServiceStep.values())
                        .filter(step -> allowed(step, now))
                        .map(DeskServiceViews::key)
                        .toList(),
                now.filter(view -> !view.inherited()).isPresent(),
                reason);
    }

    private static boolean allowed(ServiceStep step, Optional<ServiceView> now) {
        return now.map(view -> step.from().contains(view.state())).orElse(step.isFirst());
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(TownService service, Texts texts) {
        return texts.get("territory.service." + key(service));
    }

    private static String state(ServiceView view, Texts texts) {
        String state = state(view.state(), texts);
        return view.inherited()
                ? texts.get(
                        "places.desk.services.inherited",
                        state,
                        FrenchName.inFull(view.decidedBy().name()))
                : state;
    }

    private static String state(@Nullable ServiceState state, Texts texts) {
        return state == null ? "–" : texts.get("territory.service-state." + key(state));
    }

    private static @Nullable TableView history(List<ServiceChange> changes, Texts texts) {
        List<TableView.Column> columns = Stream.of("when", "service", "from", "to", "author", "reason")
                .map(column -> new TableView.Column(texts.get("places.desk.services." + column)))
                .toList();
        List<TableView.Row> rows =
                changes.stream().limit(LINES).map(change -> row(change, texts)).toList();
        return rows.isEmpty() ? null : new TableView(texts.get("places.desk.services.history"), columns, rows);
    }

    private static TableView.Row row(ServiceChange change, Texts texts) {
        return new TableView.Row(
                List.of(
                        texts.date(LocalDate.ofInstant(change.at(), texts.zone())),
                        name(change.service(), texts),
                        state(change.from(), texts),
                        change.to() == null ? texts.get("places.desk.services.followed") : state(change.to(), texts),
                        change.author(),
                        change.reason()),
                null);
    }
}
