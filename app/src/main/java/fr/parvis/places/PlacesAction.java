package fr.parvis.places;

import fr.parvis.audit.JournalAction;

/** What officers change at the desk of places, as the journal names it. */
public enum PlacesAction implements JournalAction {
    PLACE_OPENED,
    PLACE_CHANGED,
    PLACE_CLOSED,
    PLACE_REOPENED,
    STATE_SAID,
    STATE_WITHDRAWN,
    HOURS_CHANGED,
    CAPACITY_CHANGED,
    VALUES_CORRECTED,
    CORRECTION_WITHDRAWN,
    DEVICE_REGISTERED,
    CREDENTIAL_ISSUED,
    CREDENTIALS_REVOKED,
    SENSOR_BOUND,
    SENSOR_RELEASED,
    SERVICE_MOVED,
    SERVICE_FOLLOWS,
    APPEARANCE_CHANGED,
    RETENTION_CHANGED,
    ALERT_ACKNOWLEDGED
}
