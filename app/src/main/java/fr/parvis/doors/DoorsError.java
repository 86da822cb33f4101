package fr.parvis.doors;

import fr.parvis.kernel.ErrorKey;

/** Why a door does not open; told at the start. */
public enum DoorsError implements ErrorKey {
    /** There is no such port; arguments: the setting, its value. */
    WRONG_PORT(Kind.INVALID),
    /** A certificate without its key, or the reverse. */
    HALF_A_CERTIFICATE(Kind.INVALID),
    /** A file of the certificate or its key cannot be read; argument: the file. */
    UNREADABLE_CERTIFICATE(Kind.INVALID),
    /** Somebody else has the port, or the address is not this machine's; arguments: the setting, the address, the port. */
    TAKEN_PORT(Kind.UNAVAILABLE);

    private final Kind kind;

    DoorsError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
