package fr.parvis.forecast;

/**
 * Two mixtures of all experts, one that moves slowly and one that moves fast, and above them a judge who may also side
 * with a naive rule alone: where no mixture helps (a random walk, a broken counter), it ends up saying what the best
 * naive rule says.
 */
final class Jury {

    /** Days after which a lesson counts e times less. */
    private static final double LONG_DAYS = 12;

    private static final double SHORT_DAYS = 5;

    private final boolean soon;
    private final Aggregation slow;
    private final Aggregation fast;
    private final Aggregation judge;

    /** @param lead the lead time in seconds: errors of long leads resemble their neighbours', so less is learnt of each */
    Jury(long lead) {
        this.soon = lead < 8 * 3600;
        this.slow = new Aggregation(Experts.prior(lead), soon ? 1 : .3);
        this.fast = new Aggregation(Experts.prior(lead), .6);
        this.judge = new Aggregation(new double[] {8, 2, 1, 1, 1, 1}, soon ? 1 : .4);
    }

    /** The two mixtures, then the naive rules. */
    double[] opinions(double[] experts) {
        double[] opinions = new double[2 + Experts.NAIVE];
        opinions[0] = slow.mix(experts);
        opinions[1] = fast.mix(experts);
        System.arraycopy(experts, 0, opinions, 2, Experts.NAIVE);
        return opinions;
    }

    double verdict(double[] opinions) {
        return judge.mix(opinions);
    }

    /** Learns the truth of what was said; {@code days} went by since the last lesson. */
    void learn(double[] experts, double[] opinions, double verdict, double truth, double days) {
        double keep = Math.exp(-days / (soon ? LONG_DAYS : SHORT_DAYS));
        slow.learn(experts, opinions[0], truth, keep);
        fast.learn(experts, opinions[1], truth, keep);
        judge.learn(opinions, verdict, truth, Math.exp(-days / LONG_DAYS));
    }

    double[] weights() {
        return judge.weights();
    }
}
