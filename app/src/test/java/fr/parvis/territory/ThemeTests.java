package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.kernel.BusinessException;
import org.junit.jupiter.api.Test;

class ThemeTests {

    @Test
    void refusesAColourThatWhiteTextCannotBeReadOn() {
        assertThatThrownBy(() -> new Theme("#ffd700", "#000000"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TerritoryError.COLOUR_TOO_PALE));
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new Theme("red;}", "#000000"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TerritoryError.UNREADABLE_COLOUR));
    }

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(Theme.contrastWithWhite("#000000")).isCloseTo(21, within(0.001));
        assertThat(Theme.contrastWithWhite("#ffffff")).isCloseTo(1, within(0.001));
        assertThat(Theme.contrastWithWhite("#767676")).isCloseTo(4.54, within(0.01));
    }
}
