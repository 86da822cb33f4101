package fr.parvis.identity;

import fr.parvis.audit.JournalAction;

/** What identity writes into a body's journal. */
public enum IdentityAction implements JournalAction {
    OFFICER_INVITED,
    INVITATION_ACCEPTED,
    /** Before the person could enter by it. */
    INVITATION_CANCELLED,
    MANDATE_GRANTED,
    MANDATE_ENDED,
    /** Strong sign-ins only, on the installation's own chain. */
    SIGNED_IN,
    /** A passkey, password or one-time key was added, changed or removed; on the installation's own chain. */
    PROOF_CHANGED
}
