package fr.parvis.ui;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a town. It chooses one or two; every shade that the pages use is computed from them so that text has a
 * contrast of at least 4.5 and marks of at least 3 (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark, whatever was
 * chosen.
 *
 * @param brand the town's colour: header, links, buttons
 * @param accent a second one, for ornaments and marks; the first again when there is none
 */
public record Theme(Colour brand, Colour accent) {

    /** Shutter green and ochre on limestone: the installation's own, and a town's until it chooses. */
    public static final Theme PARVIS = new Theme(new Colour(0x1F5C4D), new Colour(0xC7842A));

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{6})-([0-9a-f]{6})");

    /**
     * The shades for one appearance, each a custom property of the style sheet.
     *
     * @param brand a surface
     * @param onBrand text on that surface
     * @param offBrand the other end of the scale, for patterns on that surface: mixing it in only raises the contrast
     * @param ink text on paper: links
     * @param soft a tint of the paper
     * @param line borders and marks on paper
     * @param accent ornaments and marks on paper
     */
    public record Shades(
            Colour brand, Colour onBrand, Colour offBrand, Colour ink, Colour soft, Colour line, Colour accent) {}

    /** Where its style sheet is served; the colours are in the name, so it never changes. */
    public String href() {
        return "/theme/" + name() + ".css";
    }

    /** {@code 1f5c4d-c7842a}. */
    public String name() {
        return brand.code() + "-" + accent.code();
    }

    /** Reads {@link #name()}. */
    public static Optional<Theme> find(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Colour.find(matcher.group(1))
                        .flatMap(brand -> Colour.find(matcher.group(2)).map(accent -> new Theme(brand, accent)))
                : Optional.empty();
    }

    /** The shades on light paper. */
    public Shades light() {
        return Shading.LIGHT.of(this);
    }

    /** The shades on dark paper. */
    public Shades dark() {
        return Shading.DARK.of(this);
    }

    /** What to tell the officer who chose: the keys of the sentences that say what was adjusted, none when nothing. */
    public List<String> advice() {
        return Shading.advice(this);
    }
}
