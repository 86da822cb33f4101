package fr.parvis.forecast;

import java.util.Arrays;

/**
 * Weighs experts by what they got wrong so far: Bernstein online aggregation with gradient trick on the absolute loss
 * (Wintenberger, <i>Optimal learning with Bernstein online aggregation</i>, 2017), with slow forgetting. Its error
 * approaches that of the best fixed mixture of the experts, whatever the series.
 */
final class Aggregation {

    private final double[] prior;
    private final double[] gain;
    private final double[] square;
    private final double[] weights;
    private final double pace;
    private double scale;

    /** @param pace how fast to move, up to 1; the smaller the more alike neighbouring errors are */
    Aggregation(double[] prior, double pace) {
        this.pace = pace;
        double sum = Arrays.stream(prior).sum();
        this.prior = Arrays.stream(prior).map(p -> p / sum).toArray();
        this.gain = new double[prior.length];
        this.square = new double[prior.length];
        this.weights = this.prior.clone();
    }

    double mix(double[] experts) {
        double sum = 0;
        for (int k = 0; k < experts.length; k++) {
            sum += weights[k] * experts[k];
        }
        return sum;
    }

    /**
     * Learns that {@code mixed}, said from {@code experts}, should have been {@code truth}.
     *
     * @param keep what is left of past evidence by now, for example 0.999
     */
    void learn(double[] experts, double mixed, double truth, double keep) {
        double slope = Math.signum(mixed - truth);
        for (double expert : experts) {
            scale = Math.max(scale, Math.abs(mixed - expert));
        }
        if (scale == 0) {
            return;
        }
        for (int k = 0; k < experts.length; k++) {
            double regret = slope * (mixed - experts[k]) / scale;
            square[k] = keep * square[k] + regret * regret;
            gain[k] = keep * gain[k] + regret - rate(k) * regret * regret;
        }
        reweigh();
    }

    private double rate(int k) {
        return Math.min(0.5, pace * Math.sqrt(Math.log(1 / prior[k]) / Math.max(1e-9, square[k])));
    }

    private void reweigh() {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.log(prior[k] * rate(k)) + rate(k) * gain[k];
            best = Math.max(best, weights[k]);
        }
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(weights[k] - best);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
    }
}
