package fr.parvis.casework;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.database.Scope;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one desk: whatever a person asks for, whichever way it came in. Opens the body's scope itself; whoever asks has
 * been authorised by the caller. Every step is kept with who took it, and journaled when an officer did.
 */
@Service
public class CaseFiles {

    /** Most cases of one page of the inbox. */
    public static final int LONGEST_PAGE = 100;

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** How long a closed case is kept where nothing else is said. */
    private static final int MONTHS_KEPT = 12;

    private final CaseTable table;
    private final CorrectionTable corrections;
    private final CaseTalk talk;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CaseFiles(CaseTable table, CorrectionTable corrections, CaseTalk talk, Journal journal, Clock clock) {
        this.table = table;
        this.corrections = corrections;
        this.talk = talk;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A case that was just opened.
     *
     * @param code told now and never again; null where the same request had opened it before
     */
    public record Opened(CaseFile file, @Nullable StatusCode code) {}

    /** Opens a case, once for each request key. */
    @Transactional
    public Opened open(OpenCase wanted, Actor by) {
        StatusCode code = StatusCode.fresh(random);
        CaseFile file = fresh(wanted);
        return Scope.of(wanted.body()).call(() -> {
            if (!table.insert(file, wanted.requestKey(), code.hash(file.reference()))) {
                return new Opened(
                        table.findByKey(wanted.body(), wanted.requestKey()).orElseThrow(this::unknown), null);
            }
            table.insertEvent(file, "OPEN", by, null, file.openedAt());
            record(file, by, CaseworkAction.CASE_OPENED);
            return new Opened(file, code);
        });
    }

    private CaseFile fresh(OpenCase wanted) {
        Instant now = clock.instant();
        LocalDate today = today();
        LegalRule rule = wanted.rule();
        return new CaseFile(
                wanted.body(),
                new CaseId(UUID.randomUUID()),
                CaseReference.fresh(random),
                wanted.kind(),
                wanted.title(),
                wanted.channel(),
                wanted.language(),
                wanted.asker(),
                rule,
                today,
                wanted.effortMinutes(),
                now,
                new CaseFile.Standing(
                        CaseState.RECEIVED,
                        null,
                        wanted.next(),
                        rule == null ? null : decision(today, rule, List.of()),
                        null,
                        null));
    }

    /** The case as officers see it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(BodyId body, CaseId id) {
        return Scope.of(body).call(() -> table.find(body, id));
    }

    /**
     * The case as whoever has the receipt may see it. Guessing is throttled by the caller.
     *
     * @param name the asker's, as they may write it: case, accents and order of the words do not matter
     */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseReference reference, String name, StatusCode code) {
        return table.findBody(reference)
                .flatMap(body -> Scope.of(body).call(() -> table.findByCode(body, reference, code.hash(reference))))
                .filter(file -> AskerName.same(file.asker().name(), name));
    }

    /**
     * What is open, the most pressing first.
     *
     * @param owner only what this officer holds; null for all
     * @param minutes only what takes no longer; "I have fifteen minutes"
     */
    @Transactional(readOnly = true)
    public List<CaseFile> inbox(BodyId body, @Nullable PersonId owner, int minutes) {
        UUID only = owner == null ? null : owner.value();
        return Scope.of(body).call(() -> table.inbox(body, only, minutes, today(), LONGEST_PAGE));
    }

    /** An officer takes it, from nobody or from a colleague. */
    @Transactional
    public CaseFile take(BodyId body, CaseId id, CaseOwner owner, NextStep next, Actor by) {
        return step(
                body,
                id,
                CaseStep.TAKE,
                by,
                CaseworkAction.CASE_TAKEN,
                null,
                file -> file.standing().heldBy(owner, next));
    }

    /**
     * Asks the person for something. Only what is indispensable touches the clock (CRPA, art. L114-5 and L114-5-1).
     *
     * @param what in words that the asker understands
     * @param answerBy by when the answer is expected
     */
    @Transactional
    public CaseFile ask(BodyId body, CaseId id, String what, boolean indispensable, LocalDate answerBy, Actor by) {
        return step(body, id, CaseStep.ASK, by, CaseworkAction.PIECE_ASKED, what, file -> {
            corrections.insert(file, what, new Correction(today(), null, effect(file, indispensable)));
            return clocked(file, new NextStep(what, answerBy));
        });
    }

    /** All that was asked for has come. */
    @Transactional
    public CaseFile answer(BodyId body, CaseId id, NextStep next, Actor by) {
        return step(body, id, CaseStep.ANSWER, by, CaseworkAction.CASE_ANSWERED, null, file -> {
            corrections.answer(file, today());
            return clocked(file, next);
        });
    }

    /**
     * Closes a case.
     *
     * @param how {@link CaseStep#ACCEPT}, {@link CaseStep#REFUSE} or {@link CaseStep#DROP}
     * @param reasons in plain words
     */
    @Transactional
    public CaseFile decide(BodyId body, CaseId id, CaseStep how, String reasons, Actor by) {
        return step(body, id, how, by, CaseworkAction.CASE_DECIDED, reasons, this::closed);
    }

    /** The person takes it back. */
    @Transactional
    public CaseFile withdraw(BodyId body, CaseId id, Actor by) {
        return step(body, id, CaseStep.WITHDRAW, by, CaseworkAction.CASE_WITHDRAWN, null, this::closed);
    }

    /** A closed case is looked at again; the decision that was stays in its history. */
    @Transactional
    public CaseFile reopen(BodyId body, CaseId id, NextStep next, String why, Actor by) {
        return step(
                body,
                id,
                CaseStep.REOPEN,
                by,
                CaseworkAction.CASE_REOPENED,
                why,
                file -> file.standing().reopened(next));
    }

    /** Adds a line to the conversation, whatever the state. */
    @Transactional
    public void say(BodyId body, CaseId id, CaseMessage message, @Nullable PersonId person) {
        Scope.of(body).run(() -> {
            CaseFile file = table.find(body, id).orElseThrow(this::unknown);
            talk.insert(file, message, person == null ? null : person.value());
        });
    }

    /** The conversation, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseMessage> listMessages(CaseFile file, boolean notes) {
        return Scope.of(file.body()).call(() -> talk.list(file, notes));
    }

    /** The history, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> listHistory(CaseFile file) {
        return Scope.of(file.body()).call(() -> talk.history(file));
    }

    private CaseFile step(
            BodyId body,
            CaseId id,
            CaseStep step,
            Actor by,
            CaseworkAction action,
            @Nullable String note,
            Function<CaseFile, CaseFile.Standing> change) {
        return Scope.of(body).call(() -> {
            CaseFile file = table.lock(body, id).orElseThrow(this::unknown);
            if (!step.from().contains(file.state())) {
                throw new BusinessException(CaseworkError.STEP_NOT_ALLOWED, step, file.state());
            }
            CaseFile changed = file.with(change.apply(file).in(step.to()));
            table.update(changed);
            table.insertEvent(changed, step.name(), by, note, clock.instant());
            record(changed, by, action);
            return changed;
        });
    }

    private CaseFile.Standing clocked(CaseFile file, NextStep next) {
        CaseFile.Standing standing = file.standing().next(next);
        LegalRule rule = file.rule();
        return rule == null ? standing : standing.decidedOn(decision(file.depositedOn(), rule, corrections.list(file)));
    }

    private LocalDate decision(LocalDate deposited, LegalRule rule, List<Correction> asked) {
        return new LegalClock(deposited, rule.term(), asked).read(today()).decision();
    }

    private static Correction.Effect effect(CaseFile file, boolean indispensable) {
        LegalRule rule = file.rule();
        return rule == null || !indispensable ? Correction.Effect.NONE : rule.effectOfMissingPiece();
    }

    private CaseFile.Standing closed(CaseFile file) {
        return file.standing().closed(clock.instant(), today().plusMonths(MONTHS_KEPT));
    }

    /** What a resident does to a case of their own is in its history; the journal is for officers. */
    private void record(CaseFile file, Actor by, CaseworkAction action) {
        if (by.person() != null && !by.role().equals("resident")) {
            journal.record(
                    file.body(),
                    by,
                    action,
                    "case:" + file.id(),
                    Map.of("state", file.state().name()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    private BusinessException unknown() {
        return new BusinessException(CaseworkError.CASE_UNKNOWN);
    }
}
