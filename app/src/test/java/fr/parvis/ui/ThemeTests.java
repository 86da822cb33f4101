package fr.parvis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThemeTests {

    @Property(tries = 2000)
    void keepsEveryTextReadableWhateverTheTownChooses(
            @ForAll @IntRange(max = 0xFFFFFF) int brand, @ForAll @IntRange(max = 0xFFFFFF) int accent) {
        Theme theme = new Theme(new Colour(brand), new Colour(accent));
        isReadable(theme.light(), Shading.LIGHT);
        isReadable(theme.dark(), Shading.DARK);
    }

    private static void isReadable(Theme.Shades shades, Shading ground) {
        assertThat(shades.onBrand().contrastWith(shades.brand())).isGreaterThanOrEqualTo(4.5);
        assertThat(ground.text().contrastWith(shades.soft())).isGreaterThanOrEqualTo(4.5);
        for (Colour paper : List.of(ground.paper(), ground.deepPaper(), shades.soft())) {
            assertThat(shades.ink().contrastWith(paper)).isGreaterThanOrEqualTo(4.5);
            assertThat(shades.line().contrastWith(paper)).isGreaterThanOrEqualTo(3);
            assertThat(shades.accent().contrastWith(paper)).isGreaterThanOrEqualTo(3);
        }
        assertThat(shades.brand().contrastWith(ground.paper())).isGreaterThanOrEqualTo(3);
    }

    /** The paving of the header covers at most 26 % of the surface's colour (css/30-layout.css). */
    @Property(tries = 500)
    void textStaysReadableOverThePaving(
            @ForAll @IntRange(max = 0xFFFFFF) int brand, @ForAll @IntRange(max = 26) int percent) {
        Theme theme = new Theme(new Colour(brand), new Colour(brand));
        for (Theme.Shades shades : List.of(theme.light(), theme.dark())) {
            Colour ground = mix(shades.brand(), shades.offBrand(), percent / 100.0);
            assertThat(shades.onBrand().contrastWith(ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Colour mix(Colour ground, Colour over, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (ground.rgb() >> shift & 0xFF) * (1 - share) + (over.rgb() >> shift & 0xFF) * share;
            rgb |= (int) Math.round(channel) << shift;
        }
        return new Colour(rgb);
    }

    @Property
    void findsItsNameAgain(@ForAll @IntRange(max = 0xFFFFFF) int brand, @ForAll @IntRange(max = 0xFFFFFF) int accent) {
        Theme theme = new Theme(new Colour(brand), new Colour(accent));
        assertThat(Theme.find(theme.name())).contains(theme);
    }

    @Property
    void comesBackFromTheEyesOrder(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        Colour colour = new Colour(rgb);
        Colour back = Oklch.of(colour).colour();
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(back.rgb() >> shift & 0xFF).isCloseTo(rgb >> shift & 0xFF, within(1));
        }
    }

    @Example
    void measuresContrastAsTheStandardDoes() {
        Colour black = new Colour(0);
        Colour white = new Colour(0xFFFFFF);
        assertThat(black.contrastWith(white)).isCloseTo(21, within(1e-9));
        assertThat(new Colour(0x777777).contrastWith(white)).isCloseTo(4.48, within(0.005));
    }

    @Example
    void keepsAColourThatIsReadableAlready() {
        assertThat(Theme.PARVIS.light().brand()).isEqualTo(Theme.PARVIS.brand());
        assertThat(Theme.PARVIS.light().ink()).isEqualTo(Theme.PARVIS.brand());
    }

    @Example
    void tellsTheOfficerWhatWasAdjusted() {
        Theme yellow = new Theme(new Colour(0xFFE500), new Colour(0x0055A4));
        assertThat(yellow.advice()).containsExactly("ui.theme.advice.brand-darkened");
        assertThat(new Theme(new Colour(0x0055A4), new Colour(0x0055A4)).advice())
                .containsExactly("ui.theme.advice.too-close");
    }

    @Example
    void refusesANameThatIsNotTwoColours() {
        assertThat(Theme.find("1f5c4d")).isEmpty();
        assertThat(Theme.find("red-blue00")).isEmpty();
        assertThat(Colour.find("#12345")).isEmpty();
    }
}
