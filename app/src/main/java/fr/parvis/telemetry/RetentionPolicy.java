package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;

/**
 * How long a body keeps what was observed.
 *
 * @param keepMonths calendar months of observations, 1 to 240
 * @param keepHourlyMonths calendar months of hourly summaries, 1 to 600
 */
public record RetentionPolicy(BodyId body, int keepMonths, int keepHourlyMonths) {

    public static final int MOST = 240;
    public static final int MOST_HOURLY = 600;

    public RetentionPolicy {
        if (keepMonths < 1 || keepMonths > MOST || keepHourlyMonths < 1 || keepHourlyMonths > MOST_HOURLY) {
            throw new BusinessException(TelemetryError.WRONG_RETENTION);
        }
    }

    /** Whether something that the other keeps would go. */
    public boolean deletesMoreThan(RetentionPolicy other) {
        return keepMonths < other.keepMonths || keepHourlyMonths < other.keepHourlyMonths;
    }
}
