package fr.parvis.telemetry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a device can tell, under the name that topics and messages use, with its unit (UCUM; {@code 1} for a count).
 * Free and occupied are different properties and never derived from one another here. A new sensor's property is one
 * more line, not a table.
 */
public enum Property {
    OCCUPIED("occupied", "1"),
    FREE("free", "1"),
    IN("in", "1"),
    OUT("out", "1"),
    OCCUPIED_PERCENT("occupied-percent", "%"),
    FREE_PERCENT("free-percent", "%"),
    /** One space: 1 occupied, 0 free. */
    SPACE("space", "1"),
    /** Changes over time like any other figure. */
    CAPACITY("capacity", "1"),
    /** Kept as the ordinal of a {@link fr.parvis.telemetry.spi.FeedStatus}; senders write the word. */
    STATUS("status", "1"),
    /** What the sign on site shows. */
    DISPLAYED("displayed", "1"),
    TEMPERATURE("temperature", "Cel"),
    HUMIDITY("humidity", "%"),
    CO2("co2", "[ppm]"),
    NOISE("noise", "dB"),
    ILLUMINANCE("illuminance", "lx"),
    DIMMING("dimming", "%"),
    POWER("power", "W"),
    ENERGY("energy", "W.h"),
    VOLUME("volume", "m3"),
    FLOW("flow", "m3/h"),
    PRESSURE("pressure", "bar"),
    LEVEL("level", "m"),
    BATTERY("battery", "%"),
    SIGNAL("signal", "dB[mW]");

    private static final Map<String, Property> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Property::key, Function.identity()));

    private final String key;
    private final String unit;

    Property(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** The property under this key. */
    public static Optional<Property> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** As topics and messages name it, in kebab case. */
    public String key() {
        return key;
    }

    /** UCUM code. */
    public String unit() {
        return unit;
    }
}
