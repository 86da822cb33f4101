package fr.parvis.forecast;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was learnt for one lead time: the mixture of experts, whether to trust it, and the usual size of its errors. */
final class Horizon {

    private static final int MAX_PENDING = 800;

    final long lead;
    private final Aggregation mixture;
    private long settled;
    private final Residuals residuals = new Residuals();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A forecast whose truth is not known yet. */
    private record Pending(long target, double[] experts, double mixed) {}

    Horizon(long lead) {
        this.lead = lead;
        this.mixture = new Aggregation(Experts.prior(lead), soon() ? 1 : .3);
    }

    double combine(double[] experts) {
        return mixture.mix(experts);
    }

    Residuals residuals() {
        return residuals;
    }

    /** Whether a further forecast is far enough from the last one kept to teach something. */
    boolean wants(long target) {
        return pending.isEmpty() || target - pending.getLast().target >= Math.max(900, lead / 400);
    }

    /** Keeps a forecast until its truth is known. */
    void expect(long target, double[] experts) {
        pending.addLast(new Pending(target, experts, mixture.mix(experts)));
        if (pending.size() > MAX_PENDING) {
            pending.removeFirst();
        }
    }

    private boolean soon() {
        return lead < 8 * 3600;
    }

    /** Learns from an observation: what was expected between the one before and this one is now known. */
    void learn(long before, double valueBefore, long wall, double value, long reach) {
        while (!pending.isEmpty() && pending.getFirst().target <= wall) {
            Pending due = pending.removeFirst();
            double truth = truth(due.target, before, valueBefore, wall, value, reach);
            if (!Double.isNaN(truth)) {
                settle(due, truth);
            }
        }
    }

    private static double truth(long target, long before, double valueBefore, long wall, double value, long reach) {
        boolean near = wall - target <= reach;
        boolean nearBefore = target - before <= reach;
        if (near && nearBefore) {
            return valueBefore + (value - valueBefore) * (target - before) / Math.max(1, wall - before);
        }
        return near ? value : nearBefore ? valueBefore : Double.NaN;
    }

    private void settle(Pending due, double truth) {
        double elapsed = Math.clamp(due.target - settled, 0, Memory.DAY);
        settled = due.target;
        mixture.learn(due.experts, due.mixed, truth, Math.exp(-elapsed / (soon() ? 12 * Memory.DAY : 5 * Memory.DAY)));
        residuals.add(due.target, truth - due.mixed);
    }

    double[] weights() {
        return mixture.weights();
    }
}
