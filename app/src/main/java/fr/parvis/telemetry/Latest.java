package fr.parvis.telemetry;

import java.time.Instant;

/**
 * What a series last said, and how much it has said.
 *
 * @param receivedAt when something of it was last recorded, which may be later and out of order
 * @param recorded observations kept
 * @param repeated observations that came again
 * @param refused observations refused for contradicting one kept
 */
public record Latest(
        Series series,
        Instant observedAt,
        double raw,
        double value,
        Instant receivedAt,
        long recorded,
        long repeated,
        long refused) {

    Latest after(Reading reading, Instant receivedNow) {
        Instant observed = reading.observedAt();
        boolean newer = observed.isAfter(observedAt);
        return new Latest(
                series,
                newer ? observed : observedAt,
                newer ? reading.raw() : raw,
                newer ? reading.value() : value,
                receivedNow,
                recorded + 1,
                repeated,
                refused);
    }

    Latest counting(int moreRepeated, int moreRefused) {
        return new Latest(
                series, observedAt, raw, value, receivedAt, recorded, repeated + moreRepeated, refused + moreRefused);
    }
}
