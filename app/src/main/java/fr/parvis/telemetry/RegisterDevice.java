package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a device known.
 *
 * @param key 1 to 64 characters without {@code / + #} nor control characters: it is a level of MQTT topics;
 *     neither {@code .} nor {@code ..}, which mean another address in a web address (RFC 3986)
 * @param name what officers call it
 * @param gateway whether it speaks for others
 * @param behind key of the gateway that speaks for it; null when it speaks for itself
 */
public record RegisterDevice(
        BodyId body,
        String key,
        String name,
        boolean gateway,
        @Nullable String behind) {

    private static final Pattern KEY = Pattern.compile("(?!\\.{1,2}$)[^/+#\\p{Cntrl}]{1,64}");
    private static final int NAME_LENGTH = 200;

    public RegisterDevice {
        if (!KEY.matcher(key).matches() || name.isBlank() || name.length() > NAME_LENGTH) {
            throw new BusinessException(TelemetryError.WRONG_DEVICE_KEY, key);
        }
    }

    /** A device that speaks for itself. */
    public static RegisterDevice of(BodyId body, String key, String name) {
        return new RegisterDevice(body, key, name, false, null);
    }
}
