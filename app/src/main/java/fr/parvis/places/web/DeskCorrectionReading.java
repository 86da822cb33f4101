package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.telemetry.CorrectObservations;
import fr.parvis.telemetry.SourceVitals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turns the fields of the form into a correction; what is wrong is said on its field.
 *
 * @param role who speaks, for residents
 */
record DeskCorrectionReading(DeskCorrectionForm form, DeskReader reader, String role, DeskErrors errors) {

    private static final int LONGEST_REASON = 200;
    private static final int GREATEST = 999_999;

    /** A sensor that is being repaired may be set aside for some days; whoever means longer releases it. */
    private static final Duration FURTHEST = Duration.ofDays(7);

    /** Empty where an error was added. */
    Optional<CorrectObservations> read(Optional<SourceVitals> series) {
        DeskFields fields = new DeskFields(reader.texts(), errors);
        Instant now = reader.texts().now();
        Instant from = fields.moment("from", form.from(), now);
        Instant until = fields.moment("until", form.until(), now.plus(FURTHEST));
        OptionalDouble value = OptionalDouble.empty();
        if (DeskCorrectionForm.REPLACE.equals(form.mode())) {
            var number = fields.number("value", form.value(), 0, GREATEST);
            value = number.isPresent() ? OptionalDouble.of(number.getAsInt()) : value;
        }
        String reason = fields.needed("reason", "places.desk.corrections.reason", form.reason(), LONGEST_REASON);
        if (from != null && until != null && until.isBefore(from)) {
            errors.add("until", reader.texts().get("places.desk.error.backwards"));
        }
        if (series.isEmpty()) {
            errors.add("serie", reader.texts().get("places.desk.corrections.which-series"));
        }
        if (!DeskCorrectionForm.MODES.contains(form.mode() == null ? "" : form.mode())) {
            errors.add("mode", reader.texts().get("places.desk.corrections.which-mode"));
        }
        return errors.isEmpty() && from != null && until != null
                ? Optional.of(command(series.orElseThrow(), from, until, value, reason))
                : Optional.empty();
    }

    private CorrectObservations command(
            SourceVitals series, Instant from, Instant until, OptionalDouble value, String reason) {
        return new CorrectObservations(
                reader.officer().body(),
                series.device(),
                series.property(),
                from,
                until,
                value,
                reason,
                reader.officer().name(),
                role);
    }
}
