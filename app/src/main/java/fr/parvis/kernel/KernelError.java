package fr.parvis.kernel;

/** Refusals of the value types themselves. */
public enum KernelError implements ErrorKey {
    NOT_ON_EARTH(Kind.INVALID),
    /** The words after a command are not understood: names how it is typed. */
    WRONG_USAGE(Kind.INVALID),
    UNREADABLE_FILE(Kind.INVALID),
    NO_SUCH_FILE(Kind.NOT_FOUND);

    private final Kind kind;

    KernelError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
