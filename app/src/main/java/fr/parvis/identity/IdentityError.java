package fr.parvis.identity;

import fr.parvis.kernel.ErrorKey;

/** Refusals of identity. What would tell a stranger whether an account exists has one and the same words. */
public enum IdentityError implements ErrorKey {
    NOT_A_MAIL_ADDRESS(Kind.INVALID),
    /** The installation's own address has no scheme or no host; argument: the address. */
    WRONG_PUBLIC_ADDRESS(Kind.INVALID),
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED),
    WRONG_CODE(Kind.UNAUTHENTICATED),
    PASSKEY_REFUSED(Kind.UNAUTHENTICATED),
    LINK_SPENT(Kind.GONE),
    TOO_MANY_ATTEMPTS(Kind.TOO_MANY),
    PASSWORD_TOO_SHORT(Kind.UNPROCESSABLE),
    PASSWORD_TOO_LONG(Kind.UNPROCESSABLE),
    PASSWORD_GUESSABLE(Kind.UNPROCESSABLE),
    PERIOD_BACKWARDS(Kind.UNPROCESSABLE),
    MANDATE_OVERLAPS(Kind.CONFLICT),
    MANDATE_UNKNOWN(Kind.NOT_FOUND),
    MANDATE_OVER(Kind.CONFLICT),
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    ROLE_NOT_GRANTABLE(Kind.FORBIDDEN),
    NO_MANDATE(Kind.FORBIDDEN),
    SIGN_IN_FIRST(Kind.UNAUTHENTICATED),
    FORM_INCOMPLETE(Kind.UNPROCESSABLE),
    BODY_UNKNOWN(Kind.NOT_FOUND),
    WRONG_APPOINTMENT(Kind.INVALID),
    NOBODY_ANSWERS(Kind.UNAVAILABLE);

    private final Kind kind;

    IdentityError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
