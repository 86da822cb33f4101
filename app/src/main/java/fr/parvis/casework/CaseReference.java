package fr.parvis.casework;

import fr.parvis.kernel.BusinessException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What a person reads out or types to find a case: seven random characters of Crockford's base 32 and one that checks
 * them. Any single wrong character and any two neighbours swapped are noticed.
 *
 * @param value eight characters, upper case, without a hyphen
 */
public record CaseReference(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 7;

    /**
     * Reads what a person typed: hyphens, spaces and case do not matter, O is taken for 0, I and L for 1.
     *
     * @throws BusinessException {@link CaseworkError#NOT_A_REFERENCE}
     */
    public CaseReference {
        value = value.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (value.length() != RANDOM + 1
                || value.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)
                || value.charAt(RANDOM) != check(value.substring(0, RANDOM))) {
            throw new BusinessException(CaseworkError.NOT_A_REFERENCE);
        }
    }

    static CaseReference fresh(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new CaseReference(text.append(check(text)).toString());
    }

    /** In two groups of four, as it is shown and printed. */
    @Override
    public String toString() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    /**
     * A sum over the field of 32 elements, each character times a power of a generator that grows with its place: a
     * change of one or a swap of two cannot leave it as it was.
     */
    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = twice(sum ^ LETTERS.indexOf(text.charAt(i)));
        }
        return LETTERS.charAt(sum);
    }

    /** Times x in GF(2)[x] modulo the primitive polynomial x⁵ + x² + 1. */
    private static int twice(int element) {
        int shifted = element << 1;
        return shifted > 31 ? shifted ^ 0b100101 : shifted;
    }
}
