package fr.parvis.casework;

import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The clock of a request (CRPA, art. L114-5, L114-5-1, L231-1 to L231-6): the first day that counts is the day after the
 * deposit, or after the answer that let the term run anew; the decision falls on that day plus the term, plus each day
 * since then on which the clock stood still, the days of asking and of answering among them. Weekends and holidays
 * count as other days do: an implicit decision waits for no working day.
 *
 * @param deposited the day of the deposit
 * @param term how long the administration has
 * @param corrections what it asked of the person meanwhile, in any order
 */
public record LegalClock(LocalDate deposited, LegalTerm term, List<Correction> corrections) {

    /**
     * What the clock shows.
     *
     * @param starts the first day that counts
     * @param suspended days on which it stood still since
     * @param decision the day on which silence becomes a decision
     * @param pending whether an answer is awaited, so that the date moves with every day that passes
     */
    public record Reading(LocalDate starts, long suspended, LocalDate decision, boolean pending) {}

    /** @throws BusinessException {@link CaseworkError#ASKED_BEFORE_DEPOSIT} */
    public LegalClock {
        corrections = corrections.stream()
                .sorted(Comparator.comparing(Correction::asked))
                .toList();
        if (!corrections.isEmpty() && corrections.getFirst().asked().isBefore(deposited)) {
            throw new BusinessException(
                    CaseworkError.ASKED_BEFORE_DEPOSIT,
                    deposited,
                    corrections.getFirst().asked());
        }
    }

    /** Reads the clock on some day; what is still awaited is taken as answered on that day. */
    public Reading read(LocalDate today) {
        LocalDate starts = lastStart(today).plusDays(1);
        long suspended = suspended(starts, today);
        LocalDate decision = term.after(starts).plusDays(suspended);
        return new Reading(starts, suspended, decision, isPending());
    }

    private LocalDate lastStart(LocalDate today) {
        return corrections.stream()
                .filter(correction -> correction.effect() == Correction.Effect.RESTARTS)
                .map(correction -> correction.until(today))
                .max(Comparator.naturalOrder())
                .orElse(deposited);
    }

    /** Each day once, however many things were asked for at the same time. */
    private long suspended(LocalDate starts, LocalDate today) {
        long days = 0;
        LocalDate counted = starts;
        for (Correction correction : corrections) {
            if (correction.effect() == Correction.Effect.NONE) {
                continue;
            }
            LocalDate from = later(counted, correction.asked());
            LocalDate after = correction.until(today).plusDays(1);
            if (after.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, after);
                counted = after;
            }
        }
        return days;
    }

    private boolean isPending() {
        return corrections.stream()
                .anyMatch(correction -> correction.answered() == null && correction.effect() != Correction.Effect.NONE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
