package fr.parvis.identity;

import fr.parvis.kernel.BusinessException;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which it is kept and compared: Unicode NFC, lower case, the domain in ASCII
 * (RFC 5891). Plus-tags and dots are left alone: they are the person's choice.
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3
    private static final int LONGEST_LOCAL = 64; // RFC 5321 §4.5.3.1.1
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}\"(),:;<>@\\[\\]\\\\]+");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** @throws BusinessException {@link IdentityError#NOT_A_MAIL_ADDRESS} */
    public MailAddress {
        value = normalised(value);
    }

    private static String normalised(String typed) {
        if (typed.length() > LONGEST) {
            throw new BusinessException(IdentityError.NOT_A_MAIL_ADDRESS);
        }
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        String local = text.substring(0, Math.max(at, 0));
        String domain = ascii(text.substring(at + 1));
        boolean sound = local.length() <= LONGEST_LOCAL
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && local.length() + domain.length() < LONGEST;
        if (!sound) {
            throw new BusinessException(IdentityError.NOT_A_MAIL_ADDRESS);
        }
        return local + "@" + domain;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(e, IdentityError.NOT_A_MAIL_ADDRESS);
        }
    }

    /** The part before the @: what a person is likely to put in a password. */
    public String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
