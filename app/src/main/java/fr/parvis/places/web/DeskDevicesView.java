package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.telemetry.Device;
import fr.parvis.telemetry.IssuedCredential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body's devices.
 *
 * @param mayChange whether the reader may register, issue and revoke
 * @param issued the credential that was just drawn, readable this once; null on other visits
 * @param sending how its device sends with it; null on other visits
 */
public record DeskDevicesView(
        DeskFrame frame,
        String action,
        List<Device> devices,
        boolean mayChange,
        @Nullable IssuedCredential issued,
        @Nullable DeskSending sending,
        DeskDeviceForm form) {}
