package fr.parvis.quality;

import static fr.parvis.quality.Feed.changed;
import static fr.parvis.quality.Feed.counting;
import static fr.parvis.quality.Feed.doubts;
import static fr.parvis.quality.Feed.judge;
import static fr.parvis.quality.Feed.rows;
import static fr.parvis.quality.Feed.track;
import static fr.parvis.quality.Feed.traps;
import static fr.parvis.quality.Feed.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.MadeUpPlace;
import fr.parvis.history.Shape;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve traps that real feeds were seen to lay, on real files where there are, on look-alikes otherwise. */
class TwelveTrapsTests {

    private static final List<Shape> LIVE = List.of(
            Shape.COMMUTERS,
            Shape.ALWAYS_FULL,
            Shape.WEEKLY_MARKET,
            Shape.POOL_SESSIONS,
            Shape.TREND,
            Shape.SHOPPING,
            Shape.RESIDENTS_AT_NIGHT,
            Shape.HOSPITAL,
            Shape.STADIUM,
            Shape.CLOSED_AT_NIGHT,
            Shape.PARK_AND_RIDE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsAllFrozenSensorsAndAccusesNoLiveOne(long seed) {
        List<Track> feed = new ArrayList<>();
        for (Shape shape : LIVE) {
            feed.add(track("live-a-" + shape, rows(shape, 260, 32, seed)));
            feed.add(track("live-b-" + shape, rows(shape, 64, 32, seed + 100)));
        }
        feed.add(track("frozen-74", counting(rows(Shape.COMMUTERS, 350, 21, seed), i -> 74.0)));
        feed.add(track("frozen-5-left", counting(rows(Shape.COMMUTERS, 350, 21, seed), i -> 345.0)));
        feed.add(track("frozen-199", counting(rows(Shape.SHOPPING, 1200, 32, seed), i -> 199.0)));
        feed.add(track("frozen-3-days", counting(rows(Shape.HOSPITAL, 664, 3, seed), i -> 174.0)));
        List<HistoryRow> late = rows(Shape.COMMUTERS, 585, 32, seed);
        double stuck = late.get(late.size() / 2).occupied();
        feed.add(track(
                "frozen-from-the-middle",
                counting(late, i -> i < late.size() / 2 ? late.get(i).occupied() : stuck)));

        List<String> accused = Audit.judge(feed).stream()
                .filter(source -> doubts(source).contains(Trap.FROZEN))
                .map(Audit.Source::place)
                .toList();

        assertThat(accused)
                .containsExactlyInAnyOrder(
                        "frozen-74", "frozen-5-left", "frozen-199", "frozen-3-days", "frozen-from-the-middle");
    }

    @Test
    void findsFourPoolsWhoseIdentitiesWereShifted() {
        int[] capacities = {432, 314, 872, 177};
        Track[] pools = new Track[5];
        for (int pool = 0; pool < 4; pool++) {
            int own = capacities[pool];
            int next = capacities[(pool + 1) % 4];
            List<HistoryRow> rows = rows(Shape.POOL_SESSIONS, own, 30, pool);
            List<HistoryRow> swapped = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                int shown = i < 238 ? next : own;
                swapped.add(with(rows.get(i), rows.get(i).occupied() * shown / own, shown));
            }
            pools[pool] = track("pool-" + pool, swapped);
        }
        pools[4] = track("bystander", rows(Shape.POOL_SESSIONS, 311, 30, 9));

        List<Audit.Source> sources = judge(pools);

        assertThat(sources.subList(0, 4))
                .allSatisfy(source -> assertThat(doubts(source)).contains(Trap.SWAPPED_IDENTITY));
        assertThat(traps(sources.get(4))).doesNotContain(Trap.SWAPPED_IDENTITY);
    }

    @Test
    void tellsThatTwoSourcesBearOneName() {
        List<HistoryRow> pool = changed(rows(Shape.POOL_SESSIONS, 300, 10, 1), row -> named(row, "Nordbad"));
        List<HistoryRow> sauna = changed(rows(Shape.POOL_SESSIONS, 80, 10, 2), row -> named(row, "Nordbad "));

        List<Audit.Source> sources =
                judge(track("pool", pool), track("sauna", sauna), track("other", rows(Shape.SHOPPING, 90, 10, 3)));

        assertThat(sources)
                .filteredOn(source -> traps(source).contains(Trap.SHARED_NAME))
                .hasSize(2);
    }

    @Test
    void findsTwoSourcesUnderOneKey() {
        List<HistoryRow> pool = rows(Shape.POOL_SESSIONS, 300, 10, 1);
        List<HistoryRow> both = Stream.concat(
                        pool.stream(), pool.stream().map(row -> with(row, row.occupied() / 2 + 20, 300)))
                .toList();

        assertThat(doubts(judge(track("both", both)).getFirst())).contains(Trap.SHARED_NAME);
    }

    @Test
    void findsACapacityThatFlipsWithinADay() {
        List<HistoryRow> rows = rows(Shape.COMMUTERS, 230, 20, 4);
        List<HistoryRow> flipping = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            flipping.add(with(rows.get(i), rows.get(i).occupied(), i % 9 == 4 ? 1230 : 230));
        }
        List<HistoryRow> works = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            works.add(with(rows.get(i), rows.get(i).occupied() / 2, i < 300 ? 230 : 180));
        }

        assertThat(doubts(judge(track("ARCE", flipping)).getFirst())).contains(Trap.CAPACITY_FLIPS);
        assertThat(doubts(judge(track("works", works)).getFirst())).doesNotContain(Trap.CAPACITY_FLIPS);
    }

    @Test
    void findsTheNegativeAndTheOverfullOfBirmingham() {
        Audit birmingham = Feed.real("parking/birmingham-uci.csv");

        List<Finding> negative = findings(birmingham, Trap.NEGATIVE);
        List<Finding> over = findings(birmingham, Trap.OVER_CAPACITY);

        assertThat(negative).extracting(Finding::evidence).containsExactly(List.of("12", "-8", "480"));
        assertThat(over.stream()
                        .mapToInt(finding -> Integer.parseInt(finding.evidence().getFirst()))
                        .sum())
                .isEqualTo(373);
        assertThat(birmingham.sources())
                .allSatisfy(source -> assertThat(doubts(source)).isEmpty());
    }

    @Test
    void tellsDriftFromNonsense() {
        List<HistoryRow> rows = rows(Shape.POOL_SESSIONS, 530, 20, 5);
        List<HistoryRow> drift = counting(
                rows, i -> rows.get(i).occupied() == 0 ? -1 : rows.get(i).occupied());
        List<HistoryRow> nonsense =
                counting(rows, i -> i % 50 == 7 ? -441 : rows.get(i).occupied());
        List<HistoryRow> over =
                counting(rows, i -> i % 50 == 7 ? 8259 : rows.get(i).occupied());

        assertThat(traps(judge(track("drift", drift)).getFirst())).contains(Trap.NEGATIVE);
        assertThat(doubts(judge(track("drift", drift)).getFirst())).doesNotContain(Trap.NEGATIVE);
        assertThat(doubts(judge(track("nonsense", nonsense)).getFirst())).contains(Trap.NEGATIVE);
        assertThat(doubts(judge(track("over", over)).getFirst())).contains(Trap.OVER_CAPACITY);
    }

    @Test
    void doesNotTakeClosedForEmptyNorForFull() {
        List<HistoryRow> rows = rows(Shape.CLOSED_AT_NIGHT, 311, 20, 6);
        List<HistoryRow> alwaysOpen = changed(rows, row -> Feed.saying(row, "true", Double.NaN));
        List<HistoryRow> closedFull = changed(
                rows, row -> row.occupied() == 0 ? Feed.saying(with(row, 311, 311), "closed", Double.NaN) : row);

        assertThat(doubts(judge(track("open at 3", alwaysOpen)).getFirst())).contains(Trap.CLOSED_IS_NOT_EMPTY);
        assertThat(doubts(judge(track("closed, full", closedFull)).getFirst())).contains(Trap.CLOSED_IS_NOT_EMPTY);
        assertThat(doubts(judge(track("honest", rows)).getFirst())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsFreePlacesReadAsOccupiedOnes(long seed) {
        for (Shape shape : List.of(Shape.PARK_AND_RIDE, Shape.CLOSED_AT_NIGHT, Shape.POOL_SESSIONS)) {
            List<HistoryRow> rows = rows(shape, 300, 20, seed);
            List<HistoryRow> inverted = changed(rows, row -> with(row, 300 - row.occupied(), 300));
            assertThat(doubts(judge(track("inverted", inverted)).getFirst())).contains(Trap.INVERTED);
        }
        for (Shape shape : LIVE) {
            assertThat(doubts(judge(track("honest", rows(shape, 300, 20, seed))).getFirst()))
                    .as("%s", shape)
                    .doesNotContain(Trap.INVERTED);
        }
    }

    @Test
    void findsTheHoleOfZurich() {
        Audit.Source pool =
                Feed.real("pools/zurich-oerlikon-5s-2025-11_12.csv").sources().getFirst();

        assertThat(pool.findings())
                .filteredOn(finding -> finding.trap() == Trap.IRREGULAR_BEAT)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence()).startsWith("5 s").anyMatch(span -> span.matches("45\\d h")));
    }

    @Test
    void findsASignThatSaysAnotherNumber() {
        List<HistoryRow> rows = rows(Shape.COMMUTERS, 300, 10, 7);
        List<HistoryRow> close = changed(rows, row -> Feed.saying(row, "", 300 - row.occupied() - 2));
        List<HistoryRow> far = changed(rows, row -> Feed.saying(row, "", Math.max(0, 300 - row.occupied() - 20)));
        List<HistoryRow> same = changed(rows, row -> Feed.saying(row, "", 300 - row.occupied()));

        assertThat(traps(judge(track("close", close)).getFirst())).contains(Trap.DISPLAY_DIFFERS);
        assertThat(doubts(judge(track("far", far)).getFirst())).contains(Trap.DISPLAY_DIFFERS);
        assertThat(traps(judge(track("same", same)).getFirst())).doesNotContain(Trap.DISPLAY_DIFFERS);
    }

    @Test
    void findsValuesCutBeforeTheyReachedUs() {
        for (long seed = 1; seed <= 5; seed++) {
            List<HistoryRow> rows = rows(Shape.SHOPPING, 230, 30, seed);
            // A total that is wrong at times: free = 800 of 230 was cut to 230, so nobody seems to be inside.
            List<HistoryRow> cut =
                    counting(rows, i -> i % 7 == 3 ? 0 : rows.get(i).occupied());
            assertThat(doubts(judge(track("cut", cut)).getFirst())).contains(Trap.CLAMPED_UPSTREAM);
            for (Shape shape : LIVE) {
                assertThat(doubts(judge(track("honest", rows(shape, 300, 30, seed)))
                                .getFirst()))
                        .as("%s", shape)
                        .doesNotContain(Trap.CLAMPED_UPSTREAM);
            }
        }
    }

    /** Noon to two and five to eight on four days, all day on two, the morning on Sunday. */
    @ParameterizedTest
    @ValueSource(ints = {15, 30})
    void takesTheHoursBetweenTwoSessionsForNoCut(int beat) {
        List<HistoryRow> pool = new MadeUpPlace(Shape.COMMUTERS, 120, Duration.ofMinutes(beat), 18, 1).rows();
        List<HistoryRow> honest = counting(pool, i -> isInSession(pool.get(i)) ? 40.0 + i % 30 : 0);
        assertThat(doubts(judge(track("pool", honest)).getFirst())).doesNotContain(Trap.CLAMPED_UPSTREAM);
        List<HistoryRow> cut =
                counting(honest, i -> i % 7 == 3 ? 0 : honest.get(i).occupied());
        assertThat(doubts(judge(track("cut", cut)).getFirst())).contains(Trap.CLAMPED_UPSTREAM);
    }

    private static boolean isInSession(HistoryRow row) {
        LocalDateTime at = LocalDateTime.ofInstant(row.time(), MadeUpPlace.ZONE);
        int hour = at.getHour();
        return switch (at.getDayOfWeek()) {
            case WEDNESDAY, SATURDAY -> hour >= 10 && hour < 18;
            case SUNDAY -> hour >= 9 && hour < 13;
            default -> hour >= 12 && hour < 14 || hour >= 17 && hour < 20;
        };
    }

    /** A dead counter shows nobody; a place that is never empty did not lose all its people for three weeks. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 300})
    void findsACounterThatDiedAtItsBound(double bound) {
        List<HistoryRow> life = Feed.counting(
                Feed.rows(Shape.COMMUTERS, 300, 60, 1),
                i -> i > 1_500 ? bound : 150 + 100 * Math.rint(10 * Math.sin(i / 7.0)) / 10 + i % 3);
        assertThat(Feed.doubts(Feed.judge(Feed.track("dead", life)).getFirst())).contains(Trap.FROZEN);
    }

    /** A fortnight of works begins with a night and ends with a morning; a counter dies at noon, or for good. */
    @Test
    void tellsAPoolThatStayedClosedFromACounterThatDied() {
        List<HistoryRow> pool = Feed.rows(Shape.COMMUTERS, 200, 70, 1);
        List<HistoryRow> works =
                Feed.counting(pool, i -> isWithin(pool.get(i), 28, 42, 0) ? 0 : swimmers(pool.get(i), i));
        Audit.Source closed = Feed.judge(Feed.track("works", works)).getFirst();
        assertThat(Feed.doubts(closed)).doesNotContain(Trap.FROZEN);
        assertThat(Feed.traps(closed)).contains(Trap.CLOSED_IS_NOT_EMPTY);
        List<HistoryRow> dead =
                Feed.counting(pool, i -> isWithin(pool.get(i), 28, 42, 15) ? 0 : swimmers(pool.get(i), i));
        assertThat(Feed.doubts(Feed.judge(Feed.track("dead", dead)).getFirst())).contains(Trap.FROZEN);
    }

    private static boolean isWithin(HistoryRow row, int fromDay, int untilDay, int hour) {
        LocalDateTime start = LocalDate.of(2026, 2, 2).atTime(hour, 0);
        LocalDateTime at = LocalDateTime.ofInstant(row.time(), MadeUpPlace.ZONE);
        return !at.isBefore(start.plusDays(fromDay)) && at.isBefore(start.plusDays(untilDay));
    }

    /** Open from ten to eight. */
    private static double swimmers(HistoryRow row, int i) {
        int hour = LocalDateTime.ofInstant(row.time(), MadeUpPlace.ZONE).getHour();
        return hour >= 10 && hour < 20 ? 20 + i % 50 : 0;
    }

    @Test
    void callsNoSourceReliableByAHandfulOfNumbers() {
        List<HistoryRow> few = Feed.rows(Shape.COMMUTERS, 300, 1, 1).subList(20, 24);
        Audit.Source source = Feed.judge(Feed.track("few", few)).getFirst();
        assertThat(source.verdict()).isEqualTo(Finding.Weight.UNJUDGED);
    }

    @Test
    void saysThatThereIsNoDataWhereAllIsZero() {
        List<HistoryRow> rows = changed(rows(Shape.EMPTY, 100, 10, 8), row -> with(row, 0, 0));

        assertThat(judge(track("Morlaix", rows)).getFirst().verdict()).isEqualTo(Finding.Weight.NOTHING);
    }

    private static List<Finding> findings(Audit audit, Trap trap) {
        return audit.sources().stream()
                .flatMap(source -> source.findings().stream())
                .filter(finding -> finding.trap() == trap)
                .toList();
    }

    private static HistoryRow named(HistoryRow row, String name) {
        return new HistoryRow(
                row.place(), name, row.time(), row.naive(), row.skipped(), row.figures(), row.status(), row.line());
    }
}
