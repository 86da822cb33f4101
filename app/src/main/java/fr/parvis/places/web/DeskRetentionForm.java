package fr.parvis.places.web;

import fr.parvis.telemetry.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How long measurements are kept, as typed.
 *
 * @param sure anything once the question was answered
 */
public record DeskRetentionForm(
        @Nullable String keep,
        @Nullable String hourly,
        @Nullable String sure) {

    static DeskRetentionForm of(RetentionPolicy policy) {
        return new DeskRetentionForm(
                Integer.toString(policy.keepMonths()), Integer.toString(policy.keepHourlyMonths()), null);
    }
}
