package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.telemetry.Device;
import fr.parvis.telemetry.IssuedCredential;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body's devices.
 *
 * @param mayChange whether the reader may register, issue and revoke
 * @param issued the credential that was just drawn, readable this once; null on other visits
 * @param sending how its device sends with it; null on other visits
 * @param shownAlready whether they sent a form again whose password they have seen
 */
public record DeskDevicesView(
        DeskFrame frame,
        String action,
        List<Device> devices,
        boolean mayChange,
        @Nullable IssuedCredential issued,
        @Nullable DeskSending sending,
        boolean shownAlready,
        DeskDeviceForm form) {

    /** The same page, with the word that the password was shown before. */
    DeskDevicesView asShownAlready() {
        return new DeskDevicesView(frame, action, devices, mayChange, issued, sending, true, form);
    }

    /** A key for a form that is to be taken once only; another one for each. */
    public UUID formKey() {
        return UUID.randomUUID();
    }
}
