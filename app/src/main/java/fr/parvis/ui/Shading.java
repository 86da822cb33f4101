package fr.parvis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Computes readable shades: keeps hue, moves lightness step by step until the contrast is reached. */
enum Shading {
    LIGHT(new Colour(0xFBF8F2), new Colour(0xF1ECE2), new Colour(0x1C2433), -1),
    DARK(new Colour(0x14181F), new Colour(0x232A35), new Colour(0xF3EFE7), 1);

    /** Contrast of text, and of marks that carry a meaning; a hair more, for rounding. */
    static final double TEXT = 4.5;

    static final double MARK = 3.0;
    private static final double STEP = 0.005;
    private static final Colour WHITE = new Colour(0xFFFFFF);
    private static final Colour NIGHT = new Colour(0x10141B);

    private final Colour paper;
    private final Colour deepPaper;
    private final Colour text;
    private final int away;

    Shading(Colour paper, Colour deepPaper, Colour text, int away) {
        this.paper = paper;
        this.deepPaper = deepPaper;
        this.text = text;
        this.away = away;
    }

    Colour paper() {
        return paper;
    }

    Colour deepPaper() {
        return deepPaper;
    }

    Colour text() {
        return text;
    }

    Theme.Shades of(Theme theme) {
        Colour soft = softOf(theme.brand());
        Colour ink = until(theme.brand(), shade -> readsOn(shade, TEXT, paper, deepPaper, soft));
        Colour line = until(theme.brand(), shade -> readsOn(shade, MARK, paper, deepPaper, soft));
        Colour accent = until(theme.accent(), shade -> readsOn(shade, MARK, paper, deepPaper, soft));
        Colour brand = fillOf(theme.brand());
        Colour onBrand = onFill(brand);
        return new Theme.Shades(brand, onBrand, onBrand.equals(WHITE) ? NIGHT : WHITE, ink, soft, line, accent);
    }

    /** A tint of the paper towards the colour, on which the page's own text reads well. */
    private Colour softOf(Colour colour) {
        double lightness = Oklch.of(deepPaper).lightness();
        return Oklch.of(colour).chromaAtMost(0.018).lightness(lightness).colour();
    }

    /** A surface that stands out from the paper and carries white or night text. */
    private Colour fillOf(Colour colour) {
        return until(
                colour,
                fill -> readsOn(fill, MARK, paper, deepPaper) && onFill(fill).contrastWith(fill) >= TEXT);
    }

    private static Colour onFill(Colour fill) {
        return WHITE.contrastWith(fill) >= NIGHT.contrastWith(fill) ? WHITE : NIGHT;
    }

    private Colour until(Colour chosen, Predicate<Colour> enough) {
        Oklch wished = Oklch.of(chosen);
        if (enough.test(chosen)) {
            return chosen;
        }
        for (int step = 1; step * STEP <= 1; step++) {
            Colour shade =
                    wished.lightness(wished.lightness() + away * step * STEP).colour();
            if (enough.test(shade)) {
                return shade;
            }
        }
        return text;
    }

    private static boolean readsOn(Colour shade, double contrast, Colour... grounds) {
        for (Colour ground : grounds) {
            if (shade.contrastWith(ground) < contrast) {
                return false;
            }
        }
        return true;
    }

    static List<String> advice(Theme theme) {
        List<String> sentences = new ArrayList<>();
        if (!LIGHT.of(theme).brand().equals(theme.brand())) {
            sentences.add("ui.theme.advice.brand-darkened");
        } else if (!LIGHT.of(theme).ink().equals(theme.brand())) {
            sentences.add("ui.theme.advice.text-darkened");
        }
        if (!LIGHT.of(theme).accent().equals(theme.accent())) {
            sentences.add("ui.theme.advice.accent-darkened");
        }
        if (theme.brand().contrastWith(theme.accent()) < 1.3) {
            sentences.add("ui.theme.advice.too-close");
        }
        return sentences;
    }
}
