package fr.parvis.forecast;

/**
 * How a lead time weighs its candidates. The figures were searched for on made-up histories and on cuts of real ones:
 * docs/decisions/forecast.md.
 *
 * @param pace how sharply to tell candidates apart, by hours of evidence
 * @param haste the same for what they got wrong lately
 * @param lately hours of evidence after which an error counts e times less in that
 * @param prior weights before any evidence, as logarithms: now, yesterday, last week, four weeks, the slow, the fast and
 *     the judged mixture, the medians of days, of weeks and of both
 * @param doubt what all but now and yesterday lose in some moods
 * @param weekless what an error counts of a moment whose last week is not known: there the naive rules say the same, and
 *     their errors would drown those that tell them apart
 */
record Caution(Pace pace, double haste, double lately, double[] prior, Doubt doubt, double weekless) {

    /**
     * By how many e-folds a candidate weighs less that erred twice as much as the best.
     *
     * @param most so many in the end…
     * @param half …half of them after so many hours
     * @param growth and so many more an hour
     */
    record Pace(double most, double half, double growth) {}

    /**
     * What candidates lose, as logarithms.
     *
     * @param strange all but now and yesterday, per unit of strangeness
     * @param from the strangeness up to which they lose nothing
     * @param weeks those that go by weeks, per unit of drift
     * @param mixtures mixtures and other medians, per unit of drift
     * @param untried the three mixtures at first…
     * @param tried …and e times less for so many hours
     * @param fades hours of evidence after which a mood counts half, and less and less: what was seen tells more
     */
    record Doubt(
            double strange, double from, double weeks, double mixtures, double untried, double tried, double fades) {

        double mood(double seen) {
            return 1 / (1 + (seen / fades) * (seen / fades));
        }
    }

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final Caution SOON = new Caution(
            new Pace(49, 43, 0),
            15,
            12,
            new double[] {4.59, -5.65, -4.18, -1.24, 2.9, .53, -1.46, -2, -9, -5},
            new Doubt(.5, 1.21, 0, 0, 0, 1, NEVER),
            1);

    private static final Caution TOMORROW = new Caution(
            new Pace(3.6, 132, .242),
            5.3,
            1,
            new double[] {-1.99, -3.52, -10.3, 2.66, 1.82, -.54, -1.67, -14.7, -9.79, 1.51},
            new Doubt(5.79, -.53, 6.4, 1.54, 0, 1, 344),
            .48);

    private static final Caution LATER = new Caution(
            new Pace(0, 1, .0338),
            1.61,
            12,
            new double[] {-1.98, -6.28, -4.09, 2.14, -5.67, -.6, 5.17, -2.88, -.73, 1.46},
            new Doubt(4.13, .49, .62, 1.46, 6.8, 179, NEVER),
            1);

    static Caution of(long lead) {
        if (lead < 8 * 3600) {
            return SOON;
        }
        return lead < 2 * Memory.DAY ? TOMORROW : LATER;
    }

    /** How sharply to tell candidates apart once so many hours were seen. */
    double sharpness(double seen) {
        return pace.most * seen / (seen + pace.half) + pace.growth * seen;
    }

    /** The prior logarithm of a candidate in some mood of the place, once so many hours were seen. */
    double prior(int candidate, Mood mood, double seen) {
        if (candidate < 2) {
            return prior[candidate];
        }
        double weekly = candidate < Jury.SLOW || candidate == Jury.WEEKLY ? doubt.weeks : doubt.mixtures;
        double untried = candidate >= Jury.SLOW && candidate < Jury.DAILY ? doubt.untried : 0;
        double loses = doubt.strange * Math.max(0, mood.strangeness() - doubt.from) + weekly * mood.drift();
        return prior[candidate] - doubt.mood(seen) * loses - untried * Math.exp(-seen / doubt.tried);
    }
}
