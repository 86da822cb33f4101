package fr.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A slip of the hand is noticed. */
class CaseReferenceProperties {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void isReadAsPeopleTypeIt(@ForAll long seed) {
        CaseReference reference = reference(seed);
        String typed = reference
                .toString()
                .toLowerCase()
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('-', ' ');
        assertThat(new CaseReference(typed)).isEqualTo(reference);
    }

    @Property
    void noticesAWrongCharacter(
            @ForAll long seed, @ForAll @IntRange(max = 7) int at, @ForAll @IntRange(min = 1, max = 31) int by) {
        StringBuilder text = new StringBuilder(reference(seed).value());
        text.setCharAt(at, LETTERS.charAt((LETTERS.indexOf(text.charAt(at)) + by) % 32));
        assertThatThrownBy(() -> new CaseReference(text.toString())).isInstanceOf(BusinessException.class);
    }

    @Property
    void noticesTwoNeighboursSwapped(@ForAll long seed, @ForAll @IntRange(max = 6) int at) {
        StringBuilder text = new StringBuilder(reference(seed).value());
        char first = text.charAt(at);
        if (first == text.charAt(at + 1)) {
            return;
        }
        text.setCharAt(at, text.charAt(at + 1));
        text.setCharAt(at + 1, first);
        assertThatThrownBy(() -> new CaseReference(text.toString())).isInstanceOf(BusinessException.class);
    }

    private static CaseReference reference(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return CaseReference.fresh(random);
    }
}
