package fr.parvis.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.notifications.NoticeState;
import fr.parvis.notifications.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the screen to the letter box. */
class LadderTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static Attempt on(Rung rung, Outcome outcome) {
        return new Attempt(NOW, rung, outcome);
    }

    private static Ladder.Next after(boolean proves, Attempt... tries) {
        return Ladder.after(proves, List.of(tries));
    }

    @Test
    void endsOnTheFirstScreenThatTakesIt() {
        assertThat(after(false, on(Rung.PUSH, Outcome.sent()))).isEqualTo(new Ladder.Next(null, NOW, NoticeState.SENT));
        assertThat(after(false, on(Rung.PUSH, Outcome.never("no browser"))).rung())
                .isEqualTo(Rung.MAIL);
    }

    @Test
    void writesDownWhatMustBeProvedWhateverAScreenShowed() {
        Attempt shown = on(Rung.PUSH, Outcome.sent());
        assertThat(after(true, shown).rung()).isEqualTo(Rung.MAIL);
        assertThat(after(true, shown, on(Rung.MAIL, Outcome.sent())).state()).isEqualTo(NoticeState.SENT);
        Attempt noMail = on(Rung.MAIL, Outcome.never("no mail address"));
        assertThat(after(true, shown, noMail).rung()).as("no second screen").isEqualTo(Rung.LETTER);
        assertThat(after(true, on(Rung.PUSH, Outcome.never("no browser")), noMail)
                        .rung())
                .isEqualTo(Rung.SMS);
        assertThat(after(true, noMail, on(Rung.SMS, Outcome.sent())).rung()).isEqualTo(Rung.LETTER);
        assertThat(after(true, noMail, on(Rung.LETTER, Outcome.sent())).state()).isEqualTo(NoticeState.TO_PRINT);
    }

    @Test
    void waitsLongerEachTimeForAChannelThatIsAwayAndThenTakesTheNext() {
        List<Attempt> tries = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        Ladder.Next next;
        do {
            tries.add(on(Rung.MAIL, Outcome.later("away")));
            next = Ladder.after(true, tries);
            waits.add(next.at().getEpochSecond() - NOW.getEpochSecond());
        } while (next.rung() == Rung.MAIL);
        assertThat(waits).containsExactly(20L, 120L, 600L, 3600L, 14_400L, 25_200L, 0L);
        assertThat(next.rung()).isEqualTo(Rung.SMS);
    }

    @Test
    void saysThatNobodyWasReached() {
        Attempt nothing = on(Rung.LETTER, Outcome.never("no postal address"));
        assertThat(after(true, nothing).state()).isEqualTo(NoticeState.FAILED);
        assertThat(after(true, on(Rung.SMS, Outcome.sent()), nothing).state()).isEqualTo(NoticeState.SENT);
    }
}
