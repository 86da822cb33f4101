package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which source each device stands for, so that two sources with one key are never taken for one. */
final class KnownSources {

    private static final int END = 28;

    private final Map<String, String> byDevice = new HashMap<>();
    private final UnaryOperator<String> deviceOf;

    KnownSources(UnaryOperator<String> deviceOf) {
        this.deviceOf = deviceOf;
    }

    /** Whether no other source came first under the same key. */
    boolean isAlone(String source) {
        return first(source).equals(source);
    }

    /** Refuses a source that is not alone, by its name and the other's. */
    void require(String source) {
        if (!isAlone(source)) {
            throw new BusinessException(
                    TelemetryError.SAME_KEY, shown(source), shown(first(source)), deviceOf.apply(source));
        }
    }

    /** Names that give one key begin alike: both ends are shown. */
    private static String shown(String source) {
        return source.length() <= 2 * END
                ? Excerpt.of(source)
                : Excerpt.of(source.substring(0, END) + "…" + source.substring(source.length() - END));
    }

    private String first(String source) {
        return byDevice.computeIfAbsent(deviceOf.apply(source), unknown -> source);
    }
}
