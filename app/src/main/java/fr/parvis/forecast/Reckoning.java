package fr.parvis.forecast;

import java.util.Arrays;

/**
 * Weighs candidates by their whole past and by their last hours: each weighs e times less for so much of error beyond
 * the best one's, in proportion to the best one's, and the more so the more was seen. As only proportions count, little
 * is lost against the best candidate whatever the place's scale and however short its history; where none was better
 * yet, the prior speaks for the safest.
 */
final class Reckoning {

    /** Longest pause between two lessons that counts as evidence, in hours. */
    private static final double LONGEST = 1;

    /** Hours of evidence from which the last hours are heard in full. */
    private static final double HEARD = 100;

    private final Caution caution;
    private final double[] losses;
    private final double[] lately;
    private double hours;
    private int lessons;

    Reckoning(Caution caution) {
        this.caution = caution;
        this.losses = new double[caution.prior().length];
        this.lately = new double[losses.length];
    }

    double mix(double[] candidates, Mood mood) {
        double[] weights = weights(mood);
        double sum = 0;
        double mixed = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k];
            mixed += weights[k] * candidates[k];
        }
        return mixed / sum;
    }

    private double[] weights(Mood mood) {
        double least = least(losses);
        double leastLately = least(lately);
        double nothing = 1e-6 * (lessons + 1);
        double sharp = caution.sharpness(hours) / (least + nothing);
        double usual = .5 * least * Math.min(1, caution.lately() / (hours + 1));
        double sharpLately = caution.haste() * Math.min(1, hours / HEARD) / (leastLately + usual + nothing);
        double[] weights = new double[losses.length];
        for (int k = 0; k < weights.length; k++) {
            double excess = sharp * (losses[k] - least) + sharpLately * (lately[k] - leastLately);
            weights[k] = caution.prior(k, mood, hours) - excess;
        }
        double heaviest = Arrays.stream(weights).max().orElse(0);
        Arrays.setAll(weights, k -> Math.exp(weights[k] - heaviest));
        return weights;
    }

    private static double least(double[] of) {
        return Arrays.stream(of).min().orElse(0);
    }

    /**
     * Learns what the candidates should have said.
     *
     * @param week whether it was known what was seen a week before
     * @param elapsed hours after the last lesson
     */
    void learn(double[] candidates, double truth, boolean week, double elapsed) {
        double counts = week ? 1 : caution.weekless();
        double evidence = Math.min(LONGEST, elapsed);
        double keep = Math.exp(-evidence / caution.lately());
        hours += evidence;
        lessons++;
        for (int k = 0; k < losses.length; k++) {
            double loss = Math.abs(candidates[k] - truth);
            losses[k] += counts * loss;
            lately[k] = keep * lately[k] + loss;
        }
    }
}
