package fr.parvis.casework;

import static fr.parvis.casework.CaseTable.sql;

import fr.parvis.identity.MailAddress;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BodyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case as a row, and back. */
final class CaseRows {

    private CaseRows() {}

    static CaseFile caseFile(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                new BodyId(row.getInt("body_id")),
                new CaseId(row.getObject("id", UUID.class)),
                new CaseReference(row.getString("reference")),
                row.getString("kind"),
                row.getString("title"),
                Channel.valueOf(row.getString("channel")),
                row.getString("language"),
                asker(row),
                rule(row),
                row.getObject("deposited_on", LocalDate.class),
                row.getInt("effort_minutes"),
                instant(row, "opened_at"),
                standing(row));
    }

    private static CaseFile.Standing standing(ResultSet row) throws SQLException {
        return new CaseFile.Standing(
                CaseState.valueOf(row.getString("state")),
                owner(row),
                next(row),
                row.getObject("decision_on", LocalDate.class),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"),
                row.getObject("keep_until", LocalDate.class));
    }

    static Map<String, @Nullable Object> parameters(CaseFile file) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("body", file.body().value());
        all.put("id", file.id().value());
        all.put("reference", file.reference().value());
        all.put("kind", file.kind());
        all.put("title", file.title());
        all.put("channel", file.channel().name());
        all.put("language", file.language());
        all.put("state", file.state().name());
        all.put("owner", of(file.owner(), owner -> owner.person().value()));
        all.put("ownerName", of(file.owner(), CaseOwner::name));
        all.put("next", of(file.next(), NextStep::what));
        all.put("nextOn", of(file.next(), NextStep::on));
        all.put("deposited", file.depositedOn());
        all.put("decision", file.decisionOn());
        all.put("effort", file.effortMinutes());
        all.put("opened", sql(file.openedAt()));
        all.put("closed", sql(file.standing().closedAt()));
        all.put("keep", file.keepUntil());
        putAsker(all, file.asker());
        putRule(all, file.rule());
        return all;
    }

    private static void putAsker(Map<String, @Nullable Object> all, Asker asker) {
        Asker.Help help = asker.help();
        all.put("person", of(asker.person(), PersonId::value));
        all.put("name", asker.name());
        all.put("mail", of(asker.mail(), MailAddress::value));
        all.put("telephone", asker.telephone());
        all.put("post", asker.post());
        all.put("helper", of(help, Asker.Help::name));
        all.put("tie", of(help, Asker.Help::tie));
        all.put("consent", of(help, it -> it.consent().name()));
        all.put("consentAt", of(help, it -> sql(it.consentedAt())));
    }

    private static void putRule(Map<String, @Nullable Object> all, @Nullable LegalRule rule) {
        all.put("silence", of(rule, it -> it.silence().name()));
        all.put("length", of(rule, it -> it.term().length()));
        all.put("unit", of(rule, it -> it.term().unit().name()));
        all.put("basis", of(rule, LegalRule::basis));
    }

    private static Asker asker(ResultSet row) throws SQLException {
        UUID person = row.getObject("asker_person", UUID.class);
        String mail = row.getString("asker_mail");
        return new Asker(
                person == null ? null : new PersonId(person),
                row.getString("asker_name"),
                mail == null ? null : new MailAddress(mail),
                row.getString("asker_telephone"),
                row.getString("asker_post"),
                help(row));
    }

    private static Asker.@Nullable Help help(ResultSet row) throws SQLException {
        String name = row.getString("helper_name");
        return name == null
                ? null
                : new Asker.Help(
                        name,
                        row.getString("helper_tie"),
                        Asker.Consent.valueOf(row.getString("consent")),
                        instant(row, "consent_at"));
    }

    private static @Nullable CaseOwner owner(ResultSet row) throws SQLException {
        UUID person = row.getObject("owner_person", UUID.class);
        return person == null ? null : new CaseOwner(new PersonId(person), row.getString("owner_name"));
    }

    private static @Nullable NextStep next(ResultSet row) throws SQLException {
        String what = row.getString("next_step");
        return what == null ? null : new NextStep(what, row.getObject("next_on", LocalDate.class));
    }

    private static @Nullable LegalRule rule(ResultSet row) throws SQLException {
        String silence = row.getString("silence");
        if (silence == null) {
            return null;
        }
        LegalTerm term = new LegalTerm(row.getInt("term_length"), LegalTerm.Unit.valueOf(row.getString("term_unit")));
        return new LegalRule(Silence.valueOf(silence), term, row.getString("legal_basis"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T, R> @Nullable R of(@Nullable T value, Function<T, @Nullable R> part) {
        return value == null ? null : part.apply(value);
    }
}
