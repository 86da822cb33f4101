package fr.parvis.forecast;

/** Mean absolute errors of all methods on the same pairs of origin and target, in percent of the capacity. */
final class Score {

    private static final double TENTH = 1.1;

    /** In percent of the capacity. */
    private static final double HARDLY_WRONG = .1;

    /** In percent of the capacity. */
    private static final double ALLOWED = .01;

    private final double[] sums = new double[Method.values().length];
    private long pairs;
    private long covered;
    private int days;
    private long lastDay = Long.MIN_VALUE;

    /** Adds a pair; pairs come in the order of time. */
    void add(long second, double truth, double ours, double[] naive, double capacity, boolean within) {
        long day = Math.floorDiv(second, Memory.DAY);
        days += day == lastDay ? 0 : 1;
        lastDay = day;
        sums[0] += Math.abs(ours - truth) / capacity;
        for (int k = 0; k < naive.length; k++) {
            sums[k + 1] += Math.abs(naive[k] - truth) / capacity;
        }
        pairs++;
        covered += within ? 1 : 0;
    }

    void addAll(Score other) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += other.sums[k];
        }
        pairs += other.pairs;
        covered += other.covered;
    }

    /** Whether there is enough to judge one place by: 100 pairs on 7 days. */
    boolean enough() {
        return pairs >= 100 && days >= 7;
    }

    long pairs() {
        return pairs;
    }

    /** Mean absolute error in percent of the capacity; NaN without a pair. */
    double error(Method method) {
        return pairs == 0 ? Double.NaN : 100 * sums[method.ordinal()] / pairs;
    }

    /** The naive rule with the least error. */
    Method best() {
        Method best = Method.NOW;
        for (Method method : Method.values()) {
            best = method != Method.OURS && error(method) < error(best) ? method : best;
        }
        return best;
    }

    /**
     * Our error over the best naive one: under 1 is better. Equal errors, be they 0, give 1; infinite where the naive
     * rule never erred and we did.
     */
    double ratio() {
        double ours = error(Method.OURS);
        double naive = error(best());
        return ours == naive ? 1 : ours / naive;
    }

    /**
     * Whether we are worse than the best naive rule by more than a tenth. Where that rule is hardly ever wrong a tenth
     * is nothing: there we are allowed a hundredth of a percent of the capacity besides.
     */
    boolean worseThanATenth() {
        double naive = error(best());
        return error(Method.OURS) > TENTH * naive + (naive < HARDLY_WRONG ? ALLOWED : 0);
    }

    /** Share of truths inside the interval that should hold 80 %. */
    double coverage() {
        return pairs == 0 ? Double.NaN : (double) covered / pairs;
    }
}
