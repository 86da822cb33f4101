package fr.parvis.identity;

import static fr.parvis.identity.Authority.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a mandate makes of a person in a body: the one table of who may do what. */
public enum Role {
    /** Names and dismisses officers, switches services. Does not see what only the police sees. */
    ADMINISTRATOR(
            ENTER_DESK,
            READ_JOURNAL,
            READ_MANDATES,
            CHANGE_MANDATES,
            SWITCH_SERVICES,
            EDIT_APPEARANCE,
            READ_PLACES,
            EDIT_PLACES,
            REOPEN_PLACES,
            SAY_PLACE_STATE,
            READ_SOURCES,
            EDIT_SOURCES,
            READ_QUARANTINE,
            SET_RETENTION,
            CORRECT_VALUES),
    /** The clerk at the town hall. */
    OFFICER(
            ENTER_DESK,
            READ_MANDATES,
            EDIT_APPEARANCE,
            READ_PLACES,
            EDIT_PLACES,
            SAY_PLACE_STATE,
            READ_SOURCES,
            READ_QUARANTINE,
            CORRECT_VALUES),
    /** The lifeguard, the librarian: one tap, and nothing else. */
    ATTENDANT(ENTER_DESK, READ_PLACES, SAY_PLACE_STATE),
    /** Technical services or their contractor: devices and their health. */
    TECHNICIAN(ENTER_DESK, READ_PLACES, READ_SOURCES, EDIT_SOURCES, READ_QUARANTINE, CORRECT_VALUES),
    /** Looks, changes nothing: elected member, auditor. */
    VIEWER(ENTER_DESK, READ_PLACES, READ_SOURCES, READ_JOURNAL),
    /** Municipal police. */
    POLICE(ENTER_DESK, READ_PLACES, READ_SAFETY, HANDLE_SAFETY),
    /** Who runs the installation for all its towns; reads no town's business. */
    PLATFORM_OPERATOR(ENTER_DESK, OPERATE_PLATFORM, READ_JOURNAL);

    private final Set<Authority> authorities;

    Role(Authority first, Authority... others) {
        this.authorities = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** What this role may do; never null, never changed at run time. */
    public Set<Authority> authorities() {
        return authorities;
    }

    /** Whether an administrator of a town may give this role: all but the one that is above towns. */
    public boolean grantedByTown() {
        return this != PLATFORM_OPERATOR;
    }
}
