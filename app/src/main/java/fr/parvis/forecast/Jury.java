package fr.parvis.forecast;

import java.util.Arrays;

/**
 * Two mixtures of all experts, one that moves slowly and one that moves fast, a judge who may side with a naive rule,
 * medians that no single odd day sways, and above them a reckoning with the whole past: where no mixture helps (a random
 * walk, a broken counter), it ends up saying what the best naive rule says.
 */
final class Jury {

    /** Days after which a lesson counts e times less. */
    private static final double LONG_DAYS = 12;

    private static final double SHORT_DAYS = 5;
    static final int SLOW = Experts.NAIVE;
    private static final int FAST = SLOW + 1;
    private static final int JUDGED = FAST + 1;
    static final int DAILY = JUDGED + 1;
    static final int WEEKLY = DAILY + 1;
    private static final int MIDDLE = WEEKLY + 1;

    private final boolean soon;
    private final Aggregation slow;
    private final Aggregation fast;
    private final Aggregation judge;
    private final Reckoning reckoning;

    /** @param lead the lead time in seconds: errors of long leads resemble their neighbours', so less is learnt of each */
    Jury(long lead) {
        this.soon = lead < 8 * 3600;
        this.slow = new Aggregation(Experts.prior(lead), soon ? 1 : .3);
        this.fast = new Aggregation(Experts.prior(lead), .6);
        this.judge = new Aggregation(new double[] {1, 1, 1, 1, 8, 2}, soon ? 1 : .4);
        this.reckoning = new Reckoning(Caution.of(lead));
    }

    /** The naive rules, the two mixtures, what the judge makes of them, and three medians. */
    double[] opinions(Outlook outlook) {
        double[] rules = outlook.rules();
        double[] opinions = Arrays.copyOf(rules, MIDDLE + 1);
        opinions[SLOW] = slow.mix(rules);
        opinions[FAST] = fast.mix(rules);
        opinions[JUDGED] = judge.mix(Arrays.copyOf(opinions, JUDGED));
        opinions[DAILY] = outlook.echoes().daily(rules[1]);
        opinions[WEEKLY] = outlook.echoes().weekly(rules[2]);
        opinions[MIDDLE] = outlook.echoes().with(opinions[JUDGED]);
        return opinions;
    }

    double verdict(double[] opinions, Mood mood) {
        return reckoning.mix(opinions, mood);
    }

    /**
     * Learns the truth of what was said.
     *
     * @param week whether it was known what was seen a week before
     * @param days since the last lesson
     */
    void learn(double[] experts, double[] opinions, double truth, boolean week, double days) {
        double keep = Math.exp(-days / (soon ? LONG_DAYS : SHORT_DAYS));
        slow.learn(experts, opinions[SLOW], truth, keep);
        fast.learn(experts, opinions[FAST], truth, keep);
        judge.learn(Arrays.copyOf(opinions, JUDGED), opinions[JUDGED], truth, Math.exp(-days / LONG_DAYS));
        reckoning.learn(opinions, truth, week, days * 24);
    }
}
