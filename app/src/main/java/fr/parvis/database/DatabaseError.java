package fr.parvis.database;

import fr.parvis.kernel.ErrorKey;

/** Refusals of the database's start, backup, restore and seal; the operator reads them. */
public enum DatabaseError implements ErrorKey {
    NO_BINARIES(Kind.BROKEN),
    UNREADABLE_DATA(Kind.BROKEN),
    DATA_FOLDER_IN_USE(Kind.CONFLICT),
    OTHER_VERSION(Kind.BROKEN),
    INITIALISATION_FAILED(Kind.BROKEN),
    START_FAILED(Kind.UNAVAILABLE),
    UNREACHABLE(Kind.UNAVAILABLE),
    ROLES_REFUSED(Kind.FORBIDDEN),
    EXTENSION_MISSING(Kind.UNAVAILABLE),
    NO_BACKUP(Kind.NOT_FOUND),
    DAMAGED_BACKUP(Kind.BROKEN),
    SEAL_BROKEN(Kind.BROKEN);

    private final Kind kind;

    DatabaseError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
