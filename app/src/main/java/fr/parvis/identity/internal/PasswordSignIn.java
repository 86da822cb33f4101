package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BusinessException;
import org.springframework.stereotype.Service;

/** Signing in by password, then by one-time code: two steps, each throttled by account, address and network. */
@Service
public class PasswordSignIn {

    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final Throttle throttle;

    PasswordSignIn(Passwords passwords, OneTimeCodes codes, Throttle throttle) {
        this.passwords = passwords;
        this.codes = codes;
        this.throttle = throttle;
    }

    /**
     * The first step.
     *
     * @param address of the caller, in figures
     * @throws BusinessException {@link IdentityError#WRONG_CREDENTIALS}, {@link IdentityError#TOO_MANY_ATTEMPTS}
     */
    public PersonId password(MailAddress mail, String password, String address) {
        throttle.attempt(Limit.ACCOUNT, "password:" + mail, address);
        return passwords
                .match(mail, password)
                .orElseThrow(() -> new BusinessException(IdentityError.WRONG_CREDENTIALS));
    }

    /**
     * The second step; forgives the first.
     *
     * @throws BusinessException {@link IdentityError#WRONG_CODE}, {@link IdentityError#TOO_MANY_ATTEMPTS}
     */
    public void code(PersonId person, MailAddress mail, String code, String address) {
        throttle.attempt(Limit.ACCOUNT, "code:" + person, address);
        if (!codes.accept(person, code)) {
            throw new BusinessException(IdentityError.WRONG_CODE);
        }
        throttle.forgive(Limit.ACCOUNT, "code:" + person);
        throttle.forgive(Limit.ACCOUNT, "password:" + mail);
    }
}
