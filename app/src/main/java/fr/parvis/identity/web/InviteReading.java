package fr.parvis.identity.web;

import fr.parvis.identity.GrantMandate;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.Role;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the form of an invitation; what cannot be read becomes a sentence on its field. */
record InviteReading(InviteForm form, DeskReader reader, DeskErrors errors) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    /** A decision of the council may have been taken some time ago. */
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_YEARS = 12;

    /** Empty where something is to correct. */
    Optional<GrantMandate> read(Instant now) {
        DeskFields fields = new DeskFields(reader.texts(), errors);
        String name = fields.needed("name", "identity.officers.name", form.name(), LONGEST_NAME);
        fields.needed("mail", "identity.mail", form.mail(), LONGEST_MAIL);
        String mail = fields.mail("mail", form.mail());
        Role role = role();
        ZoneId zone = reader.texts().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = from(fields, today);
        LocalDate last = until(fields, today);
        if (last != null && last.isBefore(first)) {
            errors.add("until", reader.texts().detail(new BusinessException(IdentityError.PERIOD_BACKWARDS)));
        }
        if (!errors.isEmpty() || role == null) {
            return Optional.empty();
        }
        Instant from = first.equals(today) ? now : first.atStartOfDay(zone).toInstant();
        Instant until =
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
        return Optional.of(
                new GrantMandate(reader.officer().body(), new MailAddress(mail), name, role, from, until, "fr"));
    }

    private @Nullable Role role() {
        Role role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.role()))
                .findFirst()
                .orElse(null);
        if (role == null) {
            errors.add("role", reader.texts().get("identity.invite.error.role"));
        }
        return role;
    }

    /** Today where nothing is said, or nothing that can be read. */
    private LocalDate from(DeskFields fields, LocalDate today) {
        LocalDate read = isBlank(form.from())
                ? today
                : fields.date("from", form.from(), today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD));
        return read == null ? today : read;
    }

    /** Days are whole: the last one still counts. */
    private @Nullable LocalDate until(DeskFields fields, LocalDate today) {
        return isBlank(form.until()) ? null : fields.date("until", form.until(), today, today.plusYears(LONGEST_YEARS));
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
