package fr.parvis.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Identities swapped: for a while one source bears the capacity of another, which bears that of a third. Only
 * capacities that no two sources share can tell.
 */
final class IdentityDetector {

    private static final int ENOUGH = 3;

    private IdentityDetector() {}

    /** @param found takes the source and what was found in it */
    static void inspect(List<Track> tracks, BiConsumer<Track, Finding> found) {
        Map<Double, Track> owners = owners(tracks);
        List<Loan> loans = new ArrayList<>();
        for (Track track : tracks) {
            loans.addAll(loans(track, owners));
        }
        for (Loan loan : loans) {
            boolean chained = loans.stream().anyMatch(other -> other.borrower == loan.owner && other.overlaps(loan));
            if (chained) {
                found.accept(
                        loan.borrower,
                        Finding.doubt(
                                Trap.SWAPPED_IDENTITY,
                                "swapped",
                                loan.times,
                                loan.borrower.day(loan.first),
                                loan.borrower.day(loan.last),
                                Text.number(loan.owner.usualCapacity()),
                                loan.owner.name,
                                Text.number(loan.borrower.usualCapacity())));
            }
        }
    }

    /** Some readings of one source with the capacity of another. */
    private record Loan(Track borrower, Track owner, int first, int last, int times) {

        boolean overlaps(Loan other) {
            return borrower.second(first) <= other.borrower.second(other.last)
                    && other.borrower.second(other.first) <= borrower.second(last);
        }
    }

    private static Map<Double, Track> owners(List<Track> tracks) {
        Map<Double, Track> owners = new HashMap<>();
        Map<Double, Integer> sharers = new HashMap<>();
        for (Track track : tracks) {
            if (track.hasCapacity()) {
                owners.put(track.usualCapacity(), track);
                sharers.merge(track.usualCapacity(), 1, Integer::sum);
            }
        }
        owners.keySet().removeIf(capacity -> sharers.getOrDefault(capacity, 0) > 1);
        return owners;
    }

    private static List<Loan> loans(Track track, Map<Double, Track> owners) {
        Map<Track, Loan> loans = new HashMap<>();
        double own = track.usualCapacity();
        for (int i = 0; i < track.size; i++) {
            Track owner = track.capacity(i) == own ? null : owners.get(track.capacity(i));
            if (owner != null) {
                int at = i;
                loans.merge(
                        owner,
                        new Loan(track, owner, at, at, 1),
                        (known, more) -> new Loan(track, owner, known.first, at, known.times + 1));
            }
        }
        return loans.values().stream().filter(loan -> loan.times >= ENOUGH).toList();
    }
}
