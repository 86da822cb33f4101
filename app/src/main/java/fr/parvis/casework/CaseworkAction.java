package fr.parvis.casework;

import fr.parvis.audit.JournalAction;

/** What officers change at the desk of cases, as the journal names it. */
public enum CaseworkAction implements JournalAction {
    CASE_OPENED,
    CASE_TAKEN,
    PIECE_ASKED,
    CASE_ANSWERED,
    CASE_DECIDED,
    CASE_WITHDRAWN,
    CASE_REOPENED,
    CASE_LOOKED_AT
}
