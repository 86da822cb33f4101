package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainCheckTests {

    private static final BodyId BODY = new BodyId(34);

    private static List<JournalEntry> chain(int length) {
        List<JournalEntry> lines = new ArrayList<>();
        String previous = JournalEntry.NOTHING_BEFORE;
        for (int i = 1; i <= length; i++) {
            JournalEntry line = line(i, "place:" + i, previous);
            lines.add(line);
            previous = line.hash();
        }
        return lines;
    }

    private static JournalEntry line(long sequence, String subject, String previous) {
        Actor actor = new Actor(new UUID(7, sequence), "officer", null);
        JournalEntry line = new JournalEntry(
                BODY, sequence, Instant.ofEpochSecond(sequence), actor, "places.closed", subject, "{}", previous, "");
        return line.withHash(JournalHash.of(line));
    }

    private static Optional<Fault> check(List<JournalEntry> lines, ChainHead head, ChainHead... anchors) {
        ChainCheck check = new ChainCheck(BODY, List.of(anchors));
        for (JournalEntry line : lines) {
            Optional<Fault> fault = check.accept(line);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return check.finish(head);
    }

    private static ChainHead head(List<JournalEntry> lines) {
        return lines.isEmpty()
                ? ChainHead.empty(BODY)
                : new ChainHead(BODY, lines.size(), lines.getLast().hash());
    }

    @Test
    void findsNothingInAnUntouchedChain() {
        List<JournalEntry> lines = chain(20);
        assertThat(check(lines, head(lines), head(lines.subList(0, 7)))).isEmpty();
        assertThat(check(List.of(), ChainHead.empty(BODY))).isEmpty();
    }

    @Property(tries = 200)
    void namesAnyAlteredLine(@ForAll @IntRange(min = 1, max = 30) int at) {
        List<JournalEntry> lines = chain(30);
        ChainHead head = head(lines);
        JournalEntry old = lines.get(at - 1);
        lines.set(at - 1, line(at, "place:another", old.previous()).withHash(old.hash()));
        assertThat(check(lines, head)).contains(new Fault(BODY, at, Fault.Kind.ALTERED));
    }

    @Property(tries = 200)
    void namesAnyMissingLine(@ForAll @IntRange(min = 1, max = 30) int at) {
        List<JournalEntry> lines = chain(30);
        ChainHead head = head(lines);
        lines.remove(at - 1);
        Fault.Kind kind = at == 30 ? Fault.Kind.CUT_OFF : Fault.Kind.MISSING;
        assertThat(check(lines, head)).contains(new Fault(BODY, at, kind));
    }

    @Property(tries = 100)
    void namesTheFirstOfTwoExchangedLines(
            @ForAll @IntRange(min = 1, max = 30) int one, @ForAll @IntRange(min = 1, max = 30) int other) {
        if (one == other) {
            return;
        }
        List<JournalEntry> lines = chain(30);
        ChainHead head = head(lines);
        Collections.swap(lines, one - 1, other - 1);
        lines.set(one - 1, lines.get(one - 1).withSequence(one));
        lines.set(other - 1, lines.get(other - 1).withSequence(other));
        assertThat(check(lines, head)).contains(new Fault(BODY, Math.min(one, other), Fault.Kind.MOVED));
    }

    @Property(tries = 100)
    void namesALineThatWasRewrittenWithAHashOfItsOwn(@ForAll @IntRange(min = 1, max = 30) int at) {
        List<JournalEntry> lines = chain(30);
        ChainHead head = head(lines);
        lines.set(at - 1, line(at, "place:another", lines.get(at - 1).previous()));
        assertThat(check(lines, head)).contains(new Fault(BODY, at, Fault.Kind.REPLACED));
    }

    @Test
    void findsAWholeRewriteByTheAnchorOnly() {
        ChainHead anchor = head(chain(20));
        List<JournalEntry> rewritten = new ArrayList<>();
        String previous = JournalEntry.NOTHING_BEFORE;
        for (int i = 1; i <= 25; i++) {
            JournalEntry line = line(i, "rewritten:" + i, previous);
            rewritten.add(line);
            previous = line.hash();
        }
        assertThat(check(rewritten, head(rewritten))).isEmpty();
        assertThat(check(rewritten, head(rewritten), anchor)).contains(new Fault(BODY, 20, Fault.Kind.REWRITTEN));
    }

    @Test
    void findsAnEndThatWasCutTogetherWithItsHeadByTheAnchor() {
        List<JournalEntry> lines = chain(20);
        ChainHead anchor = head(lines);
        List<JournalEntry> cut = lines.subList(0, 12);
        assertThat(check(cut, head(cut))).isEmpty();
        assertThat(check(cut, head(cut), anchor)).contains(new Fault(BODY, 13, Fault.Kind.CUT_OFF));
    }

    @Test
    void findsLinesAddedBehindTheHead() {
        List<JournalEntry> lines = chain(20);
        assertThat(check(lines, head(lines.subList(0, 18)))).contains(new Fault(BODY, 19, Fault.Kind.UNKNOWN_TO_HEAD));
    }

    @Test
    void givesNoTwoLinesTheSameBytes() {
        JournalEntry one = line(1, "ab", JournalEntry.NOTHING_BEFORE);
        JournalEntry shifted =
                new JournalEntry(one.body(), 1, one.at(), one.actor(), "places.closeda", "b", "{}", one.previous(), "");
        assertThat(JournalHash.of(shifted)).isNotEqualTo(one.hash());
    }
}
