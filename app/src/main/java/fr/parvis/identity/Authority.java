package fr.parvis.identity;

/**
 * One thing that an officer may be allowed to do in a body. Who has which is said once, in {@link Role}; whatever no
 * role names, nobody may do.
 */
public enum Authority {
    /** Enter the desk at all. */
    ENTER_DESK,
    READ_JOURNAL,
    READ_MANDATES,
    CHANGE_MANDATES,
    /** Switch services of the body on, step by step. */
    SWITCH_SERVICES,
    /** Name, theme and texts of the body's pages. */
    EDIT_APPEARANCE,
    READ_PLACES,
    /** Places, their hours, exceptions and capacity. */
    EDIT_PLACES,
    /** Bring back a place that was closed for good. */
    REOPEN_PLACES,
    /** The one tap: full, room left, closed; expires by itself. */
    SAY_PLACE_STATE,
    READ_SOURCES,
    /** Devices, credentials of devices, rules applied to their values. */
    EDIT_SOURCES,
    READ_QUARANTINE,
    /** How long what was measured is kept: what is older is deleted. */
    SET_RETENTION,
    /** Lay a correction over a value. */
    CORRECT_VALUES,
    READ_SAFETY,
    HANDLE_SAFETY,
    /** Territory imports, bodies, competences: of the installation, not of one body. */
    OPERATE_PLATFORM
}
