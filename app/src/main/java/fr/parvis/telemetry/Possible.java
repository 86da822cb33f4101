package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.FeedStatus;
import java.util.Locale;

/** What a property can be, the same at every door: what cannot be is refused with a reason that says what would be. */
final class Possible {

    private static final double GREATEST = 1e15;

    private Possible() {}

    /** That figure, if the property can be it. */
    static double figure(Property property, double value) {
        if (!(Math.abs(value) <= GREATEST)) {
            throw new BusinessException(TelemetryError.NOT_A_VALUE, value);
        }
        switch (property) {
            case OCCUPIED_PERCENT, FREE_PERCENT ->
                require(value >= 0 && value <= 100, TelemetryError.NOT_A_SHARE, property, value);
            case SPACE -> require(value == 0 || value == 1, TelemetryError.NOT_A_SPACE, property, value);
            case IN, OUT, CAPACITY -> require(value >= 0, TelemetryError.NEGATIVE_COUNT, property, value);
            case STATUS -> require(false, TelemetryError.NOT_A_STATUS, property, value);
            default -> {}
        }
        return value;
    }

    /** What a word is kept as, if the property can be it. */
    static double word(Property property, String word) {
        return switch (property) {
            case STATUS -> status(word);
            case SPACE -> space(word);
            default -> throw new BusinessException(TelemetryError.NOT_A_VALUE, Excerpt.of(word));
        };
    }

    private static double space(String word) {
        return switch (word) {
            case "true" -> 1;
            case "false" -> 0;
            default -> throw new BusinessException(TelemetryError.NOT_A_SPACE, Excerpt.of(word), Property.SPACE.key());
        };
    }

    private static double status(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (FeedStatus status : FeedStatus.values()) {
            if (status.name().equals(name)) {
                return status.ordinal();
            }
        }
        throw new BusinessException(TelemetryError.NOT_A_STATUS, Excerpt.of(word), Property.STATUS.key());
    }

    private static void require(boolean possible, TelemetryError otherwise, Property property, double value) {
        if (!possible) {
            throw new BusinessException(otherwise, Excerpt.of(value), property.key());
        }
    }
}
