package fr.parvis.forecast;

/** Whether whole numbers come nearer to the truth at a place that only ever showed whole numbers. */
final class Rounding {

    private double lossExact;
    private double lossRounded;
    private boolean whole = true;

    void see(double value) {
        whole &= value == Math.rint(value);
    }

    double apply(double exact) {
        return whole && lossRounded <= lossExact ? Math.rint(exact) : exact;
    }

    void learn(double exact, double truth) {
        lossExact += Math.abs(exact - truth);
        lossRounded += Math.abs(Math.rint(exact) - truth);
    }
}
