package fr.parvis.telemetry;

import java.util.function.DoubleUnaryOperator;

/**
 * What is done to a raw value before it is used. The raw value and the rule are both kept, so that a rule that proves
 * wrong can be undone. The code is what the database holds: never reused.
 */
public enum Rule {
    AS_SENT(0, raw -> raw),
    /** A counter that drifted below nobody. */
    NEGATIVE_IS_ZERO(1, raw -> Math.max(0, raw)),
    /** A share of free places sent as the share of occupied ones, or the other way round. */
    COMPLEMENT_OF_HUNDRED(2, raw -> 100 - raw),
    FRACTION_TO_PERCENT(3, raw -> raw * 100),
    TENTHS(4, raw -> raw / 10),
    HUNDREDTHS(5, raw -> raw / 100),
    THOUSANDS(6, raw -> raw * 1000);

    private static final Rule[] BY_CODE = values();

    private final short code;
    private final DoubleUnaryOperator change;

    Rule(int code, DoubleUnaryOperator change) {
        this.code = (short) code;
        this.change = change;
    }

    /** The rule under a code of the database. */
    public static Rule of(int code) {
        return BY_CODE[code];
    }

    public short code() {
        return code;
    }

    /** The value to use for a raw one. */
    public double apply(double raw) {
        return change.applyAsDouble(raw);
    }
}
