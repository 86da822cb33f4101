package fr.parvis.notifications;

/** Where a notice stands. */
public enum NoticeState {
    WAITING,
    SENT,
    /** In the print queue of the town hall. */
    TO_PRINT,
    PRINTED,
    /** No channel reaches them: somebody must. */
    FAILED
}
