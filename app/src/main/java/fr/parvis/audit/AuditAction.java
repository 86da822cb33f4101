package fr.parvis.audit;

/** What the journal says of itself. */
enum AuditAction implements JournalAction {
    /** A body's chain has its first line, whose hash is told: the chain cannot be taken away whole without a trace. */
    CHAIN_BEGUN
}
