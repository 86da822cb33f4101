package fr.parvis.web;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.ui.Choice;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.FigureView.Kind;
import fr.parvis.ui.HoursView;
import fr.parvis.ui.Link;
import fr.parvis.ui.Provenance;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Texts;
import fr.parvis.ui.Theme;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample data for the gallery: one of each state. */
final class GallerySamples {

    private final Texts texts;

    GallerySamples(Texts texts) {
        this.texts = texts;
    }

    GalleryView view(Theme theme) {
        return new GalleryView(
                theme,
                sections(),
                figures(),
                GalleryCurves.of(texts),
                List.of(hours(true), hours(false)),
                table(),
                choices(),
                List.of(new Link("Indiquez le nom de la rue", "#rue"), new Link("Choisissez un jour", "#jour")));
    }

    private List<Link> sections() {
        return Stream.of(
                        "figure",
                        "curve",
                        "hours",
                        "notice",
                        "button",
                        "card",
                        "tag",
                        "field",
                        "errors",
                        "table",
                        "pagination",
                        "confirm",
                        "empty",
                        "contact",
                        "map",
                        "qr")
                .map(name -> new Link(texts.get("web.gallery.section." + name), "#" + name))
                .toList();
    }

    private List<FigureView> figures() {
        return List.of(
                figure("Piscine du Crès", Kind.PRESENT, 84, 240, 61, State.LIVE, TrustReason.NONE, 40),
                figure("Parking Comédie", Kind.FREE, 23, 664, 140, State.LIVE, TrustReason.NONE, 75),
                figure("Parking Corum", Kind.FREE, 0, 450, 80, State.AGEING, TrustReason.NONE, 1500),
                figure("Parking Gaumont", Kind.FREE, 74, 480, null, State.DOUBTFUL, TrustReason.FROZEN, 20000),
                figure("Piscine Jean-Taris", Kind.PRESENT, 12, 180, 95, State.STALE, TrustReason.SILENT, 7300),
                figure("Médiathèque", Kind.PRESENT, 30, 120, null, State.MANUAL, TrustReason.SAID_BY_OFFICER, 900),
                figure("Déchèterie", Kind.PRESENT, null, 20, 6, State.USUAL, TrustReason.NO_SENSOR, 0),
                figure("Gymnase", Kind.PRESENT, 0, 300, null, State.CLOSED, TrustReason.OUTSIDE_HOURS, 60),
                figure("Parking de la mairie", Kind.FREE, null, 40, null, State.ABSENT, TrustReason.NO_SENSOR, 0));
    }

    private FigureView figure(
            String name,
            Kind kind,
            @Nullable Integer value,
            int capacity,
            @Nullable Integer usual,
            State state,
            TrustReason reason,
            int age) {
        Trust trust = new Trust(state, reason, age == 0 ? null : texts.now().minusSeconds(age), "capteur");
        return new FigureView(
                "sample-" + state.name() + "-" + capacity,
                name,
                "#figure",
                kind,
                value,
                capacity,
                usual,
                trust,
                state == State.CLOSED
                        ? "Fermé, ouvre " + texts.moment(texts.now().plus(Duration.ofHours(14)))
                        : null,
                null,
                Provenance.values()[capacity % 3],
                state == State.LIVE ? texts.now().plusSeconds(600) : null);
    }

    private HoursView hours(boolean open) {
        return new HoursView(
                open,
                open ? "Ouvert jusqu’à 19\u00a0h\u00a030" : "Fermé, ouvre demain à 9\u00a0h",
                List.of(
                        new HoursView.Day(
                                texts.get("ui.day.today"), "9\u00a0h – 12\u00a0h, 14\u00a0h – 19\u00a0h\u00a030", ""),
                        new HoursView.Day(
                                texts.get("ui.day.tomorrow"), "9\u00a0h – 12\u00a0h", "Compétition l’après-midi"),
                        new HoursView.Day("mardi", "fermé", "")));
    }

    private static TableView table() {
        return new TableView(
                "Capteurs et leur santé",
                List.of(
                        new TableView.Column("Capteur"),
                        new TableView.Column("Lieu"),
                        new TableView.Column("Mesures par jour", true, "#table", TableView.Sort.DOWN),
                        new TableView.Column("État", false, "#table", TableView.Sort.NONE)),
                List.of(
                        new TableView.Row(List.of("Boucle A12", "Parking Comédie", "1 440", "En service"), "#table"),
                        new TableView.Row(List.of("Portique nord", "Piscine du Crès", "288", "En service"), "#table"),
                        new TableView.Row(List.of("Boucle B3", "Parking Gaumont", "96", "Figé"), "#table")));
    }

    private static List<Choice> choices() {
        return List.of(
                new Choice("lampadaire", "Un lampadaire", "Éteint, cassé, allumé en plein jour", true),
                new Choice("chaussee", "La chaussée ou le trottoir", false),
                new Choice("autre", "Autre chose", false));
    }
}
