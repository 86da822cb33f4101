package fr.parvis.casework;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person asked for.
 *
 * @param kind the room and the matter, {@code procedures:nursery}
 * @param title what the asker calls it
 * @param language in which the asker is written to
 * @param rule the legal clock; null where the law sets none
 * @param effortMinutes how long such a case usually takes an officer
 * @param standing what changes from step to step
 */
public record CaseFile(
        BodyId body,
        CaseId id,
        CaseReference reference,
        String kind,
        String title,
        Channel channel,
        String language,
        Asker asker,
        @Nullable LegalRule rule,
        LocalDate depositedOn,
        int effortMinutes,
        Instant openedAt,
        Standing standing) {

    /**
     * Where a case stands.
     *
     * @param owner who holds it; null until somebody takes it
     * @param next what happens next; null once it is closed
     * @param decisionOn when silence becomes a decision; null without a rule
     * @param closedAt null while it is open
     * @param keepUntil the last day on which it is kept; null while it is open
     */
    public record Standing(
            CaseState state,
            @Nullable CaseOwner owner,
            @Nullable NextStep next,
            @Nullable LocalDate decisionOn,
            @Nullable Instant closedAt,
            @Nullable LocalDate keepUntil) {

        Standing in(CaseState now) {
            return new Standing(now, owner, next, decisionOn, closedAt, keepUntil);
        }

        Standing heldBy(CaseOwner officer, NextStep step) {
            return new Standing(state, officer, step, decisionOn, closedAt, keepUntil);
        }

        Standing next(NextStep step) {
            return new Standing(state, owner, step, decisionOn, closedAt, keepUntil);
        }

        Standing decidedOn(@Nullable LocalDate date) {
            return new Standing(state, owner, next, date, closedAt, keepUntil);
        }

        Standing closed(Instant at, LocalDate keptUntil) {
            return new Standing(state, owner, null, decisionOn, at, keptUntil);
        }

        Standing reopened(NextStep step) {
            return new Standing(state, owner, step, decisionOn, null, null);
        }
    }

    CaseFile with(Standing now) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                asker,
                rule,
                depositedOn,
                effortMinutes,
                openedAt,
                now);
    }

    public CaseState state() {
        return standing.state;
    }

    public @Nullable CaseOwner owner() {
        return standing.owner;
    }

    public @Nullable NextStep next() {
        return standing.next;
    }

    public @Nullable LocalDate decisionOn() {
        return standing.decisionOn;
    }

    public @Nullable LocalDate keepUntil() {
        return standing.keepUntil;
    }
}
