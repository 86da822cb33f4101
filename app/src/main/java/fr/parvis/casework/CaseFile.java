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
 * @param owner who holds it; null until somebody takes it
 * @param next what happens next; null once it is closed
 * @param rule the legal clock; null where the law sets none
 * @param decisionOn when silence becomes a decision; null without a rule
 * @param effortMinutes how long such a case usually takes an officer
 * @param keepUntil the last day on which it is kept; null while it is open
 */
public record CaseFile(
        BodyId body,
        CaseId id,
        CaseReference reference,
        String kind,
        String title,
        Channel channel,
        String language,
        CaseState state,
        Asker asker,
        @Nullable CaseOwner owner,
        @Nullable NextStep next,
        @Nullable LegalRule rule,
        LocalDate depositedOn,
        @Nullable LocalDate decisionOn,
        int effortMinutes,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate keepUntil) {

    CaseFile in(CaseState now) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                now,
                asker,
                owner,
                next,
                rule,
                depositedOn,
                decisionOn,
                effortMinutes,
                openedAt,
                closedAt,
                keepUntil);
    }

    CaseFile heldBy(CaseOwner officer, NextStep step) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                state,
                asker,
                officer,
                step,
                rule,
                depositedOn,
                decisionOn,
                effortMinutes,
                openedAt,
                closedAt,
                keepUntil);
    }

    CaseFile next(NextStep step) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                state,
                asker,
                owner,
                step,
                rule,
                depositedOn,
                decisionOn,
                effortMinutes,
                openedAt,
                closedAt,
                keepUntil);
    }

    CaseFile decidedOn(LocalDate date) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                state,
                asker,
                owner,
                next,
                rule,
                depositedOn,
                date,
                effortMinutes,
                openedAt,
                closedAt,
                keepUntil);
    }

    CaseFile closed(Instant at, LocalDate keptUntil) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                state,
                asker,
                owner,
                null,
                rule,
                depositedOn,
                decisionOn,
                effortMinutes,
                openedAt,
                at,
                keptUntil);
    }

    CaseFile reopened(NextStep step) {
        return new CaseFile(
                body,
                id,
                reference,
                kind,
                title,
                channel,
                language,
                state,
                asker,
                owner,
                step,
                rule,
                depositedOn,
                decisionOn,
                effortMinutes,
                openedAt,
                null,
                null);
    }
}
