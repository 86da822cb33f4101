package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.telemetry.CorrectObservations;
import fr.parvis.telemetry.SourceVitals;
import java.time.LocalDateTime;
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

    /** Empty where an error was added. */
    Optional<CorrectObservations> read(Optional<SourceVitals> series) {
        DeskFields fields = new DeskFields(reader.texts(), errors);
        LocalDateTime from = fields.moment("from", form.from());
        LocalDateTime until = fields.moment("until", form.until());
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
            errors.add("serie", reader.texts().get("places.desk.corrections.no-series"));
        }
        return errors.isEmpty() && from != null && until != null
                ? Optional.of(command(series.orElseThrow(), from, until, value, reason))
                : Optional.empty();
    }

    private CorrectObservations command(
            SourceVitals series, LocalDateTime from, LocalDateTime until, OptionalDouble value, String reason) {
        var zone = reader.texts().zone();
        return new CorrectObservations(
                reader.officer().body(),
                series.device(),
                series.property(),
                from.atZone(zone).toInstant(),
                until.atZone(zone).toInstant(),
                value,
                reason,
                reader.officer().name(),
                role);
    }
}
