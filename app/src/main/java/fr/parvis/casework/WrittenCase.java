package fr.parvis.casework;

import fr.parvis.kernel.BusinessException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case as a file writes it: read field by field, each refusal naming the field. */
final class WrittenCase {

    private static final int MOST_CORRECTIONS = 1000;
    private static final int LONGEST_WORD = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, Silence> RULES = Map.of("sva", Silence.ACCEPTANCE, "svr", Silence.REFUSAL);
    private static final Map<String, LegalTerm.Unit> UNITS =
            Map.of("days", LegalTerm.Unit.DAYS, "weeks", LegalTerm.Unit.WEEKS, "months", LegalTerm.Unit.MONTHS);
    private static final Map<String, Correction.Effect> RESUMES =
            Map.of("continue", Correction.Effect.SUSPENDS, "reset", Correction.Effect.RESTARTS);

    private final JsonNode node;

    WrittenCase(JsonNode node) {
        this.node = node;
    }

    Silence silence() {
        return word(node.path("rule"), "rule", RULES);
    }

    /** Where the file says nothing of resuming, the law does: anew where silence accepts, on where it refuses. */
    LegalClock clock() {
        LocalDate deposited = date(node.path("deposited"), "deposited");
        LegalTerm term = new LegalTerm(length(), word(node.path("unit"), "unit", UNITS));
        return new LegalClock(deposited, term, corrections());
    }

    /** What the asker expects, if so. */
    @Nullable LocalDate expected() {
        JsonNode expected = node.has("expected") ? node.path("expected") : node.path("decision");
        return expected.isMissingNode() || expected.isNull() ? null : date(expected, "expected");
    }

    private int length() {
        JsonNode term = node.path("term");
        if (!term.isIntegralNumber() || !term.canConvertToInt()) {
            throw unreadable("term", term, "1, 2, 3…");
        }
        return term.intValue();
    }

    private Correction.Effect resume() {
        if (isAbsent(node.path("resume"))) {
            return silence() == Silence.ACCEPTANCE ? Correction.Effect.RESTARTS : Correction.Effect.SUSPENDS;
        }
        return word(node.path("resume"), "resume", RESUMES);
    }

    private List<Correction> corrections() {
        JsonNode written = node.path("corrections");
        if (isAbsent(written)) {
            return List.of();
        }
        if (!written.isArray() || written.size() > MOST_CORRECTIONS) {
            throw unreadable("corrections", written, "[{\"from\": …, \"to\": …}]");
        }
        List<Correction> corrections = new ArrayList<>();
        for (JsonNode one : written) {
            corrections.add(correction(one));
        }
        return corrections;
    }

    private Correction correction(JsonNode one) {
        JsonNode from = one.isArray() ? one.path(0) : one.path("from");
        JsonNode to = one.isArray() ? one.path(1) : one.path("to");
        LocalDate asked = date(from, "corrections.from");
        LocalDate answered = isAbsent(to) ? null : date(to, "corrections.to");
        return new Correction(asked, answered, effect(one));
    }

    /** A missing piece restarts the term where silence accepts; one that can be done without does nothing. */
    private Correction.Effect effect(JsonNode one) {
        if (one.path("indispensable").isBoolean() && !one.path("indispensable").booleanValue()) {
            return Correction.Effect.NONE;
        }
        boolean incomplete = one.path("reason").asString("").equals("incomplete");
        return incomplete && silence() == Silence.ACCEPTANCE ? Correction.Effect.RESTARTS : resume();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static <T> T word(JsonNode written, String field, Map<String, T> known) {
        T value = known.get(written.asString("").toLowerCase(Locale.ROOT));
        if (value == null) {
            throw unreadable(
                    field,
                    written,
                    String.join(", ", known.keySet().stream().sorted().toList()));
        }
        return value;
    }

    /** A date, or an instant with its offset, which falls on a day of Paris. */
    private static LocalDate date(JsonNode written, String field) {
        String text = written.isString() ? written.stringValue().strip() : "";
        try {
            LocalDate date = text.length() > 10 && text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(PARIS).toLocalDate()
                    : LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException notADate) {
            throw unreadable(notADate, field, written);
        }
        throw unreadable(field, written, "2026-11-27");
    }

    private static BusinessException unreadable(DateTimeException cause, String field, JsonNode written) {
        return new BusinessException(cause, CaseworkError.UNREADABLE_CASE, field, shown(written), "2026-11-27");
    }

    private static BusinessException unreadable(String field, JsonNode written, String allowed) {
        return new BusinessException(CaseworkError.UNREADABLE_CASE, field, shown(written), allowed);
    }

    private static String shown(JsonNode written) {
        String text = isAbsent(written) ? "–" : written.isString() ? written.stringValue() : written.toString();
        return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "…" : text;
    }
}
