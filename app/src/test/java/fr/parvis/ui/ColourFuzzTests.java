package fr.parvis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.TownColours;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is a colour that comes back as it was, or none. */
class ColourFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of("#1f4e79", "8A3B12", "#ffffff", "#1F5C4D\n")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        Colour.find(text).ifPresent(colour -> {
            assertThat(Colour.find(colour.css())).contains(colour);
            assertThat(colour.contrastWith(colour)).isEqualTo(1);
        });
        try {
            assertThat(Colour.find(new TownColours(text, text).primary())).isPresent();
        } catch (BusinessException refused) {
            // A refusal is the only thing that a text may bring about.
        }
    }
}
