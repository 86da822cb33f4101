package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.Trust;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceAlert;
import fr.parvis.places.PlaceAlerts;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts as an officer reads them; nothing for who may not read sources. */
@Component
class DeskAlertViews {

    private final PlaceAlerts alerts;
    private final Places places;

    DeskAlertViews(PlaceAlerts alerts, Places places) {
        this.alerts = alerts;
        this.places = places;
    }

    /** What nobody has seen yet, in a sentence each. */
    List<Link> listWaiting(DeskReader reader) {
        if (!reader.officer().may(Authority.READ_SOURCES)) {
            return List.of();
        }
        Map<PlaceId, Place> known = known(reader);
        return alerts.list(reader.officer().body()).stream()
                .filter(PlaceAlert::waits)
                .map(alert -> new Link(
                        reader.texts()
                                .get(
                                        "places.desk.alarm",
                                        name(known.get(alert.place())),
                                        sentence(alert, reader.texts())),
                        reader.url("/alertes")))
                .toList();
    }

    DeskAlertsView of(DeskReader reader, @Nullable String done) {
        List<PlaceAlert> all = alerts.list(reader.officer().body());
        Map<PlaceId, Place> known = known(reader);
        return new DeskAlertsView(
                reader.frame("/alertes", List.of(title(reader)), done, new DeskErrors()),
                alerts.hasJudged(),
                lines(all, PlaceAlert::waits, known, reader),
                lines(all, alert -> alert.overAt() == null && alert.seenAt() != null, known, reader),
                lines(all, alert -> alert.overAt() != null, known, reader));
    }

    private static Link title(DeskReader reader) {
        return new Link(reader.texts().get("desk.nav.alerts"), "", true);
    }

    private List<DeskAlertsView.Line> lines(
            List<PlaceAlert> all, Predicate<PlaceAlert> which, Map<PlaceId, Place> known, DeskReader reader) {
        return all.stream()
                .filter(which)
                .map(alert -> line(alert, known.get(alert.place()), reader))
                .toList();
    }

    private static DeskAlertsView.Line line(PlaceAlert alert, @Nullable Place place, DeskReader reader) {
        Texts texts = reader.texts();
        boolean may = alert.waits() && reader.officer().may(Authority.CORRECT_VALUES);
        return new DeskAlertsView.Line(
                name(place),
                place == null ? null : DeskPlaceViews.path(reader, place, ""),
                alert.device(),
                sentence(alert, texts),
                span(alert, texts),
                alert.seenAt() == null || alert.seenBy() == null
                        ? null
                        : texts.get("places.desk.alert.seen-by", alert.seenBy(), texts.when(alert.seenAt())),
                may ? reader.url("/alertes/" + alert.id() + "/vu") : null);
    }

    private static String span(PlaceAlert alert, Texts texts) {
        return alert.overAt() == null
                ? texts.get("places.desk.alert.since", texts.when(alert.since()))
                : texts.get("places.desk.alert.span", texts.when(alert.since()), texts.when(alert.overAt()));
    }

    private static String sentence(PlaceAlert alert, Texts texts) {
        Trust trust = alert.trust();
        if (trust == null) {
            return texts.get("places.desk.alert.contradicted");
        }
        boolean over = alert.overAt() != null;
        return over
                ? texts.get("places.desk.alert.was." + trust.state().name().toLowerCase(Locale.ROOT))
                : texts.trust(trust);
    }

    private static String name(@Nullable Place place) {
        return place == null ? "–" : place.name();
    }

    private Map<PlaceId, Place> known(DeskReader reader) {
        List<BodyId> own = List.of(reader.officer().body());
        return Stream.concat(places.listPlaces(own).stream().map(Seen::place), places.listClosed(own).stream())
                .collect(Collectors.toMap(Place::id, place -> place));
    }
}
