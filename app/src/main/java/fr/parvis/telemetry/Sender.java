package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks at a door: a device for itself, a gateway for its devices, or a body's own means (a followed feed, an
 * import) for all of its devices.
 *
 * @param device null for the body's own means
 */
public record Sender(BodyId body, @Nullable Device device) {

    /** The body's own means: no credential was asked, so never built from what a door received. */
    public static Sender ownMeans(BodyId body) {
        return new Sender(body, null);
    }

    /** The name for logs and quarantine. */
    public String name() {
        return device == null ? "" : device.key();
    }

    boolean speaksFor(Device other) {
        return device == null
                || device.id() == other.id()
                || (other.gatewayId() != null && device.id() == other.gatewayId());
    }
}
