package fr.parvis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ui.CurveView.Point;
import fr.parvis.ui.CurveView.Range;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CurveTests {

    private static final Instant FROM = Instant.parse("2026-03-03T07:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-03T19:00:00Z");
    private static final Texts FRENCH = Bundles.load().in(Language.FR, FROM, ZoneId.of("Europe/Paris"));

    @Property
    void drawsInsideItsFrame(@ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -50, max = 1e6) Double> values) {
        List<Point> points = values.stream()
                .map(value -> new Point(FROM.plusSeconds(Math.abs(value.hashCode()) % 90_000), value))
                .toList();
        String path = CurveDrawing.of(curve(points, List.of())).usual();
        for (String pair : path.substring(1).split("L")) {
            assertThat(Double.parseDouble(pair.split(" ")[0])).isBetween(0.0, (double) CurveDrawing.WIDTH);
            assertThat(Double.parseDouble(pair.split(" ")[1])).isBetween(0.0, (double) CurveDrawing.HEIGHT);
        }
    }

    /** Where nothing was measured nothing is drawn, and a number alone is a dot. */
    @Test
    void drawsNoLineAcrossASilence() {
        List<Point> measured = List.of(
                new Point(FROM, 631),
                new Point(FROM.plusSeconds(1800), 600),
                new Point(FROM.plusSeconds(20_000), 156),
                new Point(FROM.plusSeconds(30_000), 150),
                new Point(FROM.plusSeconds(31_800), 140));
        CurveView view = new CurveView("c", "t", "u", FROM, UNTIL, UNTIL, 700, List.of(), measured, List.of(), false);
        assertThat(CurveDrawing.of(view).measured()).matches("M[\\d. ]+L[\\d. ]+M[\\d. ]+h\\.1M[\\d. ]+L[\\d. ]+");
    }

    @Test
    void saysInWordsWhatItDraws() {
        CurveTable table = CurveTable.of(
                curve(
                        List.of(new Point(FROM, 3), new Point(FROM.plusSeconds(36_000), 172)),
                        List.of(new Range(FROM.plusSeconds(7200), 32, 46, 48))),
                FRENCH);
        assertThat(table.words().replace('\u00a0', ' '))
                .isEqualTo(
                        "D’habitude, le plus fort est vers 18 h : 172 personnes. Prévu vers 10 h : 46 personnes, entre 32 et 48.");
        assertThat(table.lines()).hasSize(3);
        assertThat(table.lines().get(1).expected()).isEqualTo("46 (32 – 48)");
    }

    @Test
    void saysOneNumberWhereBothEndsAreOne() {
        CurveTable table =
                CurveTable.of(curve(List.of(), List.of(new Range(FROM.plusSeconds(7200), 630.6, 631, 631.4))), FRENCH);
        assertThat(table.words().replace('\u00a0', ' ')).isEqualTo("Prévu vers 10 h : 631 personnes.");
        assertThat(table.lines().getFirst().expected()).isEqualTo("631");
    }

    @Test
    void namesTheFullestHourWhereRoomIsCounted() {
        CurveView parking = new CurveView(
                "c",
                "t",
                "places libres",
                FROM,
                UNTIL,
                null,
                240,
                List.of(new Point(FROM, 200), new Point(FROM.plusSeconds(36_000), 3)),
                List.of(),
                List.of(),
                true);
        assertThat(CurveTable.of(parking, FRENCH).words().replace('\u00a0', ' '))
                .isEqualTo("D’habitude, c’est le plus rempli vers 18 h : 3 places libres.");
    }

    @Test
    void keepsTheWordForThePresentInsideTheDrawing() {
        assertThat(CurveDrawing.of(at(FROM)).nowAnchor()).isEqualTo("start");
        assertThat(CurveDrawing.of(at(FROM.plusSeconds(21_600))).nowAnchor()).isEqualTo("middle");
        assertThat(CurveDrawing.of(at(UNTIL)).nowAnchor()).isEqualTo("end");
    }

    @Test
    void leavesOutThePresentOfAnotherDay() {
        CurveView other = new CurveView(
                "c", "t", "u", FROM, UNTIL, UNTIL.plusSeconds(60), null, List.of(), List.of(), List.of(), false);
        assertThat(CurveDrawing.of(other).now()).isEmpty();
        assertThat(other.isEmpty()).isTrue();
    }

    @Test
    void marksEveryThirdHourOfTheTown() {
        assertThat(CurveDrawing.of(curve(List.of(), List.of())).hours(FRENCH))
                .extracting(tick -> tick.label().replace('\u00a0', ' '))
                .containsExactly("9 h", "12 h", "15 h", "18 h");
    }

    private static CurveView at(Instant now) {
        return new CurveView("c", "t", "u", FROM, UNTIL, now, null, List.of(), List.of(), List.of(), false);
    }

    private static CurveView curve(List<Point> usual, List<Range> expected) {
        return new CurveView("c", "t", "personnes", FROM, UNTIL, null, 240, usual, List.of(), expected, false);
    }
}
