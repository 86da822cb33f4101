package fr.parvis.ui;

/**
 * A colour as the eye orders it: lightness 0 to 1, chroma, hue in radians (Björn Ottosson, “A perceptual color space for
 * image processing”, 2020). Changing the lightness here keeps the hue that a town chose.
 */
record Oklch(double lightness, double chroma, double hue) {

    static Oklch of(Colour colour) {
        double red = Colour.linear(colour.rgb() >> 16);
        double green = Colour.linear(colour.rgb() >> 8);
        double blue = Colour.linear(colour.rgb());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    Oklch lightness(double lightness) {
        return new Oklch(Math.clamp(lightness, 0, 1), chroma, hue);
    }

    Oklch chromaAtMost(double chroma) {
        return new Oklch(lightness, Math.min(this.chroma, chroma), hue);
    }

    /** The nearest colour that a screen can show: the chroma gives way, lightness and hue stay. */
    Colour colour() {
        double low = 0;
        double high = chroma;
        if (inGamut(linear(chroma))) {
            return rounded(linear(chroma));
        }
        for (int step = 0; step < 20; step++) {
            double middle = (low + high) / 2;
            if (inGamut(linear(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return rounded(linear(low));
    }

    private double[] linear(double chroma) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean inGamut(double[] linear) {
        for (double channel : linear) {
            if (channel < -1e-4 || channel > 1 + 1e-4) {
                return false;
            }
        }
        return true;
    }

    private static Colour rounded(double[] linear) {
        int rgb = 0;
        for (double channel : linear) {
            double clipped = Math.clamp(channel, 0, 1);
            double coded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | (int) Math.round(coded * 255);
        }
        return new Colour(rgb);
    }
}
