package fr.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked and answered, in whatever order. */
class LegalClockProperties {

    private static final LocalDate DEPOSIT = LocalDate.parse("2026-11-27");
    private static final LegalTerm TERM = new LegalTerm(2, LegalTerm.Unit.MONTHS);

    @Property
    void addsEachDayOfWaitingOnce(@ForAll("waits") List<Correction> waits) {
        Set<LocalDate> still = new TreeSet<>();
        for (Correction wait : waits) {
            wait.asked().datesUntil(wait.until(DEPOSIT).plusDays(1)).forEach(still::add);
        }
        still.remove(DEPOSIT);
        LocalDate quiet = new LegalClock(DEPOSIT, TERM, List.of()).read(DEPOSIT).decision();
        assertThat(new LegalClock(DEPOSIT, TERM, waits).read(DEPOSIT).decision())
                .isEqualTo(quiet.plusDays(still.size()));
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll("waits") List<Correction> waits) {
        List<Correction> turned = new ArrayList<>(waits.reversed());

        assertThat(new LegalClock(DEPOSIT, TERM, turned).read(DEPOSIT).decision())
                .isEqualTo(new LegalClock(DEPOSIT, TERM, waits).read(DEPOSIT).decision());
    }

    @Property
    void neverDecidesBeforeTheTermIsOver(@ForAll("waits") List<Correction> waits) {
        List<Correction> anew = waits.stream()
                .map(wait -> new Correction(wait.asked(), wait.answered(), Correction.Effect.RESTARTS))
                .toList();
        LegalClock.Reading reading = new LegalClock(DEPOSIT, TERM, anew).read(DEPOSIT);
        assertThat(reading.decision()).isAfterOrEqualTo(TERM.after(reading.starts()));
        assertThat(reading.suspended()).isZero();
    }

    @Provide
    Arbitrary<List<Correction>> waits() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 90);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 20);
        return Combinators.combine(day, length)
                .as((from, days) -> new Correction(
                        DEPOSIT.plusDays(from), DEPOSIT.plusDays(from + days), Correction.Effect.SUSPENDS))
                .list()
                .ofMaxSize(8);
    }
}
