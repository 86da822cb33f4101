package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Walks one body's chain line by line, in the order of their numbers, and answers the first fault. Keeps the last line's
 * hash and the anchors only, whatever the length of the chain.
 */
final class ChainCheck {

    /** How far around a line its true number is looked for, once its hash is known to be wrong. */
    private static final int MOVED_WITHIN = 1_000;

    private final BodyId body;
    private final Map<Long, String> anchors = new HashMap<>();
    private long last;
    private String lastHash = JournalEntry.NOTHING_BEFORE;

    ChainCheck(BodyId body, List<ChainHead> anchors) {
        this.body = body;
        anchors.stream()
                .filter(anchor -> anchor.body().equals(body) && anchor.sequence() > 0)
                .forEach(anchor -> this.anchors.put(anchor.sequence(), anchor.hash()));
    }

    /** Takes the next line; answers what is wrong, after which this walk is over. */
    Optional<Fault> accept(JournalEntry entry) {
        if (entry.sequence() != last + 1) {
            return fault(last + 1, Fault.Kind.MISSING);
        }
        if (!JournalHash.of(entry).equals(entry.hash())) {
            return fault(entry.sequence(), moved(entry) ? Fault.Kind.MOVED : Fault.Kind.ALTERED);
        }
        if (!entry.previous().equals(lastHash)) {
            return fault(Math.max(last, 1), Fault.Kind.REPLACED);
        }
        if (!anchors.getOrDefault(entry.sequence(), entry.hash()).equals(entry.hash())) {
            return fault(entry.sequence(), Fault.Kind.REWRITTEN);
        }
        last = entry.sequence();
        lastHash = entry.hash();
        return Optional.empty();
    }

    /** Compares the end of the walk with the head of the chain and with the anchors. */
    Optional<Fault> finish(ChainHead head) {
        long promised =
                anchors.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        if (Math.max(head.sequence(), promised) > last) {
            return fault(last + 1, Fault.Kind.CUT_OFF);
        }
        if (head.sequence() < last) {
            return fault(head.sequence() + 1, Fault.Kind.UNKNOWN_TO_HEAD);
        }
        return head.hash().equals(lastHash) ? Optional.empty() : fault(last, Fault.Kind.REPLACED);
    }

    long lines() {
        return last;
    }

    private static boolean moved(JournalEntry entry) {
        long from = Math.max(1, entry.sequence() - MOVED_WITHIN);
        return LongStream.range(from, entry.sequence() + MOVED_WITHIN)
                .anyMatch(number -> JournalHash.of(entry.withSequence(number)).equals(entry.hash()));
    }

    private Optional<Fault> fault(long sequence, Fault.Kind kind) {
        return Optional.of(new Fault(body, sequence, kind));
    }
}
