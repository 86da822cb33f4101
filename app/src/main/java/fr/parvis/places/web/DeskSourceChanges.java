package fr.parvis.places.web;

import fr.parvis.audit.Journal;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.places.PlaceAlerts;
import fr.parvis.places.PlacesAction;
import fr.parvis.telemetry.CorrectObservations;
import fr.parvis.telemetry.Corrections;
import fr.parvis.telemetry.Devices;
import fr.parvis.telemetry.IssuedCredential;
import fr.parvis.telemetry.RegisterDevice;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers change of devices and of what they said, each change with its line in the journal. */
@Service
class DeskSourceChanges {

    private final Devices devices;
    private final Corrections corrections;
    private final PlaceAlerts alerts;
    private final TakenForms forms;
    private final Journal journal;

    DeskSourceChanges(Devices devices, Corrections corrections, PlaceAlerts alerts, TakenForms forms, Journal journal) {
        this.devices = devices;
        this.corrections = corrections;
        this.alerts = alerts;
        this.forms = forms;
        this.journal = journal;
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void register(Officer officer, RegisterDevice command) {
        devices.register(command);
        record(officer, PlacesAction.DEVICE_REGISTERED, "device:" + command.key(), Map.of("name", command.name()));
    }

    /** @return nothing where the form with this key was taken before: its password has been shown */
    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    Optional<IssuedCredential> issue(Officer officer, String key, UUID form) {
        if (!forms.take(officer.body(), form)) {
            return Optional.empty();
        }
        IssuedCredential issued = devices.issueCredential(officer.body(), key);
        record(officer, PlacesAction.CREDENTIAL_ISSUED, "device:" + key, Map.of());
        return Optional.of(issued);
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void revoke(Officer officer, String key) {
        devices.revokeCredentials(officer.body(), key);
        record(officer, PlacesAction.CREDENTIALS_REVOKED, "device:" + key, Map.of());
    }

    @Transactional
    @Requires(Authority.CORRECT_VALUES)
    void correct(Officer officer, CorrectObservations command) {
        int id = corrections.correct(command);
        Map<String, String> details = Map.of(
                "series",
                command.device() + "/" + command.property().key(),
                "from",
                command.from().toString(),
                "until",
                command.until().toString(),
                "value",
                command.value().isPresent() ? Double.toString(command.value().getAsDouble()) : "ignored",
                "reason",
                command.reason());
        record(officer, PlacesAction.VALUES_CORRECTED, "correction:" + id, details);
    }

    @Transactional
    @Requires(Authority.CORRECT_VALUES)
    void withdraw(Officer officer, int correction) {
        corrections.withdraw(officer.body(), correction, officer.name());
        record(officer, PlacesAction.CORRECTION_WITHDRAWN, "correction:" + correction, Map.of());
    }

    @Transactional
    @Requires(Authority.CORRECT_VALUES)
    void acknowledge(Officer officer, UUID alert, String as) {
        alerts.acknowledge(officer.body(), alert, officer.person().value(), as);
        record(officer, PlacesAction.ALERT_ACKNOWLEDGED, "alert:" + alert, Map.of());
    }

    private void record(Officer officer, PlacesAction action, String subject, Map<String, String> details) {
        journal.record(officer.body(), officer.actor(), action, subject, details);
    }
}
