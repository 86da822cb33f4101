package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDay;
import fr.parvis.places.PlaceId;
import fr.parvis.places.PlaceKind;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of tomorrow, in words that each kind of place has. */
class DayViewsTests {

    private static final BodyId TOWN = new BodyId(1);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Bundles BUNDLES = Bundles.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CAR_PARK | FR | 60 | Demain à 10 h, on attend 40 places libres, entre 35 et 45.",
                "CAR_PARK | FR | 99 | Demain à 10 h, on attend 1 place libre, entre 0 et 6.",
                "CAR_PARK | EN | 60 | Tomorrow at 10:00, 40 free spaces are expected, between 35 and 45.",
                "POOL | FR | 60 | Demain à 10 h, on attend 60 personnes, entre 55 et 65."
            })
    void tellsTomorrowInTheUnitOfThePlace(PlaceKind kind, Language language, double value, String said) {
        Place place = new Place(
                TOWN,
                new PlaceId(UUID.randomUUID()),
                "antigone",
                kind,
                "Antigone",
                "",
                new GeoPoint(43.6, 3.9),
                null,
                new Place.Face(null, "Accueil", null),
                null,
                Provenance.REAL,
                null,
                null);
        PlaceDay.Expectation tomorrow =
                new PlaceDay.Expectation(NOW.plus(Duration.ofDays(1)), value - 5, value, value + 5);
        PlaceDay day = new PlaceDay(
                NOW,
                NOW.plus(Duration.ofDays(1)),
                List.of(),
                List.of(new PlaceDay.Moment(NOW, 50)),
                List.of(),
                tomorrow);
        Places places = mock(Places.class);
        when(places.findDay(TOWN, "antigone")).thenReturn(Optional.of(day));
        Seen seen = new Seen(
                place, new Figure(50, 100, null, new Trust(Trust.State.LIVE, TrustReason.NONE, NOW, "compteur"), null));
        DayView view = new DayViews(places)
                .of(seen, BUNDLES.in(language, NOW, ZoneId.of("Europe/Paris")))
                .orElseThrow();
        assertThat(String.valueOf(view.tomorrow()).replace('\u00a0', ' ').replace('\u202f', ' '))
                .isEqualTo(said);
    }
}
