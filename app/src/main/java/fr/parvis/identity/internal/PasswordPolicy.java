package fr.parvis.identity.internal;

import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long and not guessable; no rule on classes of characters (ASVS 5.0 §6.2, CNIL deliberation
 * 2022-100 with throttling). A one-time code always comes on top.
 */
final class PasswordPolicy {

    private static final int SHORTEST = 12;
    /** bcrypt reads no further, and reading less than was typed would be a lie. */
    private static final int LONGEST_BYTES = 72;

    private static final int DISTINCT = 6;
    private static final Set<String> WORDS = Set.of(
            "password",
            "motdepasse",
            "azerty",
            "qwerty",
            "123456",
            "654321",
            "abcdef",
            "bonjour",
            "soleil",
            "doudou",
            "iloveyou",
            "jetaime",
            "marseille",
            "mairie",
            "commune",
            "bienvenue",
            "welcome",
            "admin",
            "parvis");

    private PasswordPolicy() {}

    /** @throws BusinessException with what is wrong with it */
    static void check(String password, MailAddress mail) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new BusinessException(IdentityError.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new BusinessException(IdentityError.PASSWORD_TOO_LONG, LONGEST_BYTES);
        }
        if (password.equalsIgnoreCase(mail.value())
                || guessable(password.toLowerCase(Locale.ROOT).replace(mail.value(), ""), mail.local())) {
            throw new BusinessException(IdentityError.PASSWORD_GUESSABLE);
        }
    }

    /** What is left once the known words are taken out must still be worth guessing. */
    private static boolean guessable(String password, String local) {
        String left = local.length() > 3 ? password.replace(local, "") : password;
        for (String word : WORDS) {
            left = left.replace(word, "");
        }
        return left.chars().distinct().count() < DISTINCT || run(left);
    }

    /** Whether every character is the neighbour of the one before: 0123456789ab, zyxwvutsrqpo. */
    private static boolean run(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Math.abs(text.charAt(i) - text.charAt(i - 1)) > 1) {
                return false;
            }
        }
        return true;
    }
}
