package fr.parvis.web;

import fr.parvis.ui.Theme;

/** A town's colours as custom properties: for light paper, and for dark by the device's wish or the reader's choice. */
final class ThemeSheet {

    private ThemeSheet() {}

    static String of(Theme theme) {
        String light = properties(theme.light());
        String dark = properties(theme.dark());
        return """
                :root{%s}
                @media (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}
                :root[data-theme=dark]{%s}
                @media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){%s}}
                """.formatted(light, dark, dark, light);
    }

    private static String properties(Theme.Shades shades) {
        return "--brand:%s;--on-brand:%s;--off-brand:%s;--brand-ink:%s;--brand-soft:%s;--brand-line:%s;--accent:%s"
                .formatted(
                        shades.brand().css(),
                        shades.onBrand().css(),
                        shades.offBrand().css(),
                        shades.ink().css(),
                        shades.soft().css(),
                        shades.line().css(),
                        shades.accent().css());
    }
}
