package fr.parvis.casework;

import fr.parvis.identity.MailAddress;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BusinessException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: somebody with an account, or a name and a way to be reached; alone or helped by another.
 *
 * @param person the account, if any
 * @param post a postal address on up to six lines
 * @param help who helps, with the consent that was given to it; null for oneself
 */
public record Asker(
        @Nullable PersonId person,
        String name,
        @Nullable MailAddress mail,
        @Nullable String telephone,
        @Nullable String post,
        @Nullable Help help) {

    /**
     * Somebody who acts for the asker.
     *
     * @param tie who they are to the asker: daughter, social worker, counter clerk
     */
    public record Help(String name, String tie, Consent consent, Instant consentedAt) {}

    /** How the asker agreed to be helped. */
    public enum Consent {
        SPOKEN,
        SIGNED,
        /** By telephone or by an answer to a message. */
        REMOTE
    }

    /** @throws BusinessException {@link CaseworkError#NOBODY_TO_REACH}, {@link CaseworkError#NAME_MISSING} */
    public Asker {
        name = name.strip();
        if (name.isEmpty()) {
            throw new BusinessException(CaseworkError.NAME_MISSING);
        }
        if (Stream.of(person, mail, telephone, post).allMatch(Objects::isNull)) {
            throw new BusinessException(CaseworkError.NOBODY_TO_REACH);
        }
    }
}
