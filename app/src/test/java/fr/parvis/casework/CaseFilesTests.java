package fr.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.audit.JournalEntry;
import fr.parvis.database.Scope;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** One case from its opening to its end, on real PostgreSQL. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"database", "audit", "identity", "territory", "ui", "web"},
        verifyAutomatically = false)
class CaseFilesTests {

    private static final BodyId CLAPIERS = new BodyId(101);
    private static final BodyId JACOU = new BodyId(102);
    private static final LegalRule TWO_MONTHS =
            new LegalRule(Silence.ACCEPTANCE, new LegalTerm(2, LegalTerm.Unit.MONTHS), "CRPA L231-1");
    private static final CaseOwner MARTINE = new CaseOwner(new PersonId(UUID.randomUUID()), "Martine Vidal");
    private static final Actor BY_MARTINE = new Actor(MARTINE.person().value(), "officer", null);
    private static final Actor RESIDENT = new Actor(null, "resident", null);

    @Autowired
    CaseFiles cases;

    @Autowired
    Journal journal;

    @Autowired
    AtomicReference<Instant> now;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void startOnAMonday() {
        now.set(Instant.parse("2023-05-15T10:00:00Z"));
    }

    @Test
    void isOpenedOnceForEachRequest() {
        OpenCase wanted = wanted(CLAPIERS, TWO_MONTHS, 15);
        CaseFiles.Opened first = cases.open(wanted, RESIDENT);
        CaseFiles.Opened again = cases.open(wanted, RESIDENT);
        assertThat(again.file()).isEqualTo(first.file());
        assertThat(first.code()).isNotNull();
        assertThat(again.code()).isNull();
        assertThat(first.file().decisionOn()).isEqualTo("2023-07-16");
        assertThat(cases.listHistory(first.file())).hasSize(1);
    }

    @Test
    void isFoundByReferenceNameAndCodeTogetherOnly() {
        CaseFiles.Opened opened = cases.open(wanted(CLAPIERS, null, 15), RESIDENT);
        StatusCode code = code(opened);
        CaseReference reference =
                new CaseReference(opened.file().reference().toString().toLowerCase());
        assertThat(cases.find(reference, "bouzigues  JEAN-francois", code)).contains(opened.file());
        assertThat(cases.find(reference, "Bouzigues", code)).isEmpty();
        assertThat(cases.find(reference, "Jean-François Bouzigues", new StatusCode("00000000x")))
                .isEmpty();
        assertThat(cases.find(new CaseReference("0000-0000"), "Jean-François Bouzigues", code))
                .isEmpty();
    }

    @Test
    void isNobodyElsesBusiness() {
        CaseFile file = cases.open(wanted(CLAPIERS, null, 15), RESIDENT).file();
        assertThat(cases.find(JACOU, file.id())).isEmpty();
        assertThat(cases.inbox(JACOU, null, 480)).isEmpty();
        assertThatThrownBy(() -> cases.take(JACOU, file.id(), MARTINE, next("x", 1), BY_MARTINE))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(CaseworkError.CASE_UNKNOWN));
    }

    /** Silence accepts: the term runs anew from the answer, and the date moves while it is awaited. */
    @Test
    void letsTheTermRunAnewFromAnIndispensablePiece() {
        CaseFile file = cases.open(wanted(CLAPIERS, TWO_MONTHS, 15), RESIDENT).file();
        cases.take(CLAPIERS, file.id(), MARTINE, next("Lire", 2), BY_MARTINE);
        now.set(Instant.parse("2023-05-20T10:00:00Z"));
        CaseFile asked =
                cases.ask(CLAPIERS, file.id(), "Le livret de famille", true, LocalDate.parse("2023-06-20"), BY_MARTINE);
        assertThat(asked.state()).isEqualTo(CaseState.AWAITING_PERSON);
        assertThat(asked.next()).isEqualTo(new NextStep("Le livret de famille", LocalDate.parse("2023-06-20")));
        assertThat(asked.decisionOn()).isEqualTo("2023-07-21");
        now.set(Instant.parse("2023-05-25T10:00:00Z"));
        assertThat(cases.answer(CLAPIERS, file.id(), next("Décider", 5), RESIDENT)
                        .decisionOn())
                .isEqualTo("2023-07-26");
    }

    @Test
    void isNotHeldUpByWhatItCanDoWithout() {
        CaseFile file = cases.open(wanted(CLAPIERS, TWO_MONTHS, 15), RESIDENT).file();
        now.set(Instant.parse("2023-05-20T10:00:00Z"));
        assertThat(cases.ask(CLAPIERS, file.id(), "Une photo", false, LocalDate.parse("2023-06-20"), BY_MARTINE)
                        .decisionOn())
                .isEqualTo("2023-07-16");
    }

    @Test
    void keepsItsHistoryThroughDecisionAndReopening() {
        CaseFile file = cases.open(wanted(CLAPIERS, TWO_MONTHS, 15), RESIDENT).file();
        cases.take(CLAPIERS, file.id(), MARTINE, next("Lire", 2), BY_MARTINE);
        CaseFile decided = cases.decide(CLAPIERS, file.id(), CaseStep.REFUSE, "Plus de place.", BY_MARTINE);
        assertThat(decided.next()).isNull();
        assertThat(decided.keepUntil()).isEqualTo("2024-05-15");
        cases.reopen(CLAPIERS, file.id(), next("Revoir", 10), "Une place s’est libérée.", BY_MARTINE);
        CaseFile accepted = cases.decide(CLAPIERS, file.id(), CaseStep.ACCEPT, "Place en septembre.", BY_MARTINE);
        assertThat(accepted.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(cases.listHistory(accepted))
                .extracting(CaseEvent::step)
                .containsExactly("OPEN", "TAKE", "REFUSE", "REOPEN", "ACCEPT");
        assertThat(journal.listLatest(CLAPIERS, Long.MAX_VALUE, 4))
                .extracting(JournalEntry::action)
                .containsExactly(
                        "casework.case-decided",
                        "casework.case-reopened",
                        "casework.case-decided",
                        "casework.case-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update casework.event set note = 'x'", "delete from casework.event"})
    void hasAHistoryThatNobodyRewrites(String rewriting) {
        cases.open(wanted(CLAPIERS, null, 15), RESIDENT);
        assertThatThrownBy(() -> Scope.of(CLAPIERS)
                        .run(() -> transaction.executeWithoutResult(
                                status -> jdbc.sql(rewriting).update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesNoStepThatIsNotOnTheTable() {
        CaseFile file = cases.open(wanted(CLAPIERS, null, 15), RESIDENT).file();
        cases.withdraw(CLAPIERS, file.id(), RESIDENT);
        for (CaseStep step : List.of(CaseStep.ACCEPT, CaseStep.REFUSE, CaseStep.DROP)) {
            assertThatThrownBy(() -> cases.decide(CLAPIERS, file.id(), step, "x", BY_MARTINE))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refused -> assertThat(refused.key()).isEqualTo(CaseworkError.STEP_NOT_ALLOWED));
        }
    }

    /** What presses and takes long comes first; the quarter of an hour shows what fits in it. */
    @Test
    void ordersTheInboxByTermAndEffort() {
        BodyId body = new BodyId(103);
        CaseFile later = cases.open(wanted(body, null, 30, 20), RESIDENT).file();
        CaseFile quick = cases.open(wanted(body, null, 5, 2), RESIDENT).file();
        CaseFile slow = cases.open(wanted(body, null, 60, 2), RESIDENT).file();
        assertThat(cases.inbox(body, null, 480))
                .extracting(CaseFile::id)
                .containsExactly(slow.id(), quick.id(), later.id());
        assertThat(cases.inbox(body, null, 15)).extracting(CaseFile::id).containsExactly(quick.id());
        cases.take(body, quick.id(), MARTINE, next("Lire", 1), BY_MARTINE);
        assertThat(cases.inbox(body, MARTINE.person(), 480))
                .extracting(CaseFile::id)
                .containsExactly(quick.id());
    }

    @Test
    void showsNotesToOfficersOnly() {
        CaseFile file = cases.open(wanted(CLAPIERS, null, 15), RESIDENT).file();
        CaseMessage said = new CaseMessage(now.get(), CaseMessage.Side.OFFICER, "Martine Vidal", "Bonjour.");
        CaseMessage noted = new CaseMessage(now.get(), CaseMessage.Side.NOTE, "Martine Vidal", "Rappeler jeudi.");
        cases.say(CLAPIERS, file.id(), said, MARTINE.person());
        cases.say(CLAPIERS, file.id(), noted, MARTINE.person());
        assertThat(cases.listMessages(file, false)).containsExactly(said);
        assertThat(cases.listMessages(file, true)).containsExactly(said, noted);
    }

    private static StatusCode code(CaseFiles.Opened opened) {
        assertThat(opened.code()).isNotNull();
        return java.util.Objects.requireNonNull(opened.code());
    }

    private NextStep next(String what, int days) {
        return new NextStep(what, LocalDate.ofInstant(now.get(), ZoneOffset.UTC).plusDays(days));
    }

    private OpenCase wanted(BodyId body, @Nullable LegalRule rule, int minutes) {
        return wanted(body, rule, minutes, 3);
    }

    private OpenCase wanted(BodyId body, @Nullable LegalRule rule, int minutes, int days) {
        Asker asker = new Asker(null, "Jean-François Bouzigues", new MailAddress("jf@example.org"), null, null, null);
        return new OpenCase(
                body,
                UUID.randomUUID(),
                "procedures:test",
                "Essai",
                Channel.PHONE,
                "fr",
                asker,
                next("Lire", days),
                rule,
                minutes);
    }

    @TestConfiguration
    static class Time {

        @Bean
        AtomicReference<Instant> now() {
            return new AtomicReference<>(Instant.EPOCH);
        }

        @Bean
        @Primary
        Clock movable(AtomicReference<Instant> now) {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            };
        }
    }
}
