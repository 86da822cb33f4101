package fr.parvis.forecast;

/**
 * What is usual in one half hour.
 *
 * @param typical the median of past days, people or vehicles inside
 * @param low one day in five is below
 * @param high one day in five is above
 * @param word the same in a word
 * @param days how many past days it stands on
 * @param likeness which days those are
 */
public record Usual(double typical, double low, double high, Word word, int days, Likeness likeness) {

    /** How full, in a word: of the capacity, or of the highest level seen where no capacity is known. */
    public enum Word {
        /** Under a third. */
        QUIET,
        /** Up to seven tenths. */
        NORMAL,
        /** Up to 95 %. */
        BUSY,
        FULL;

        /** The word for a level from 0 to 1. */
        public static Word of(double share) {
            if (share < 1.0 / 3) {
                return QUIET;
            }
            if (share < .7) {
                return NORMAL;
            }
            return share < .95 ? BUSY : FULL;
        }
    }

    static Usual of(float[] sorted, double scale, Likeness likeness) {
        double typical = quantile(sorted, .5);
        return new Usual(
                typical, quantile(sorted, .2), quantile(sorted, .8), Word.of(typical / scale), sorted.length, likeness);
    }

    private static double quantile(float[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
