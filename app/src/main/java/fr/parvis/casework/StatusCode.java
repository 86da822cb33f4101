package fr.parvis.casework;

import fr.parvis.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The secret that goes with a reference, for whoever has no account: eight digits, told once. Only a hash is kept. It
 * opens nothing without the reference and the asker's name, and guessing is throttled.
 */
public record StatusCode(String digits) {

    private static final int LENGTH = 8;

    public StatusCode {
        digits = digits.replaceAll("[\\s-]", "");
    }

    static StatusCode fresh(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(random.nextInt(10));
        }
        return new StatusCode(text.toString());
    }

    byte[] hash(CaseReference reference) {
        String text = reference.value() + "|" + digits.toUpperCase(Locale.ROOT);
        return Sha256.of(text);
    }

    /** In two groups of four, as it is printed. */
    public String shown() {
        return digits.substring(0, digits.length() / 2) + " " + digits.substring(digits.length() / 2);
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "StatusCode[…]";
    }
}
