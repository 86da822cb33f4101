package fr.parvis.places.internal;

import fr.parvis.forecast.UsualCurve;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The usual number out of a learnt curve, guarded: curves are not made for several threads. */
final class UsualNumber implements UsualCount {

    private final UsualCurve curve;

    UsualNumber(UsualCurve curve) {
        this.curve = curve;
    }

    @Override
    public synchronized @Nullable Integer at(Instant now) {
        return curve.at(now)
                .map(usual -> Math.toIntExact(Math.round(usual.typical())))
                .orElse(null);
    }
}
