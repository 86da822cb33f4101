package fr.parvis.forecast;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was learnt for one lead time: the mixture of experts, whether to trust it, and the usual size of its errors. */
final class Horizon {

    private static final int MAX_PENDING = 800;

    final long lead;
    private final Jury jury;
    private long settled;
    private final Rounding rounding = new Rounding();
    private final Residuals residuals = new Residuals();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A forecast whose truth is not known yet. */
    private record Pending(long target, double[] experts, double[] opinions, double verdict, boolean week) {}

    Horizon(long lead) {
        this.lead = lead;
        this.jury = new Jury(lead);
    }

    double combine(Outlook outlook) {
        return rounding.apply(jury.verdict(jury.opinions(outlook), outlook.mood()));
    }

    Residuals residuals() {
        return residuals;
    }

    /** Whether a further forecast is far enough from the last one kept to teach something. */
    boolean wants(long target) {
        return pending.isEmpty() || target - pending.getLast().target >= Math.max(900, lead / 400);
    }

    /** Keeps a forecast until its truth is known. */
    void expect(long target, Outlook outlook) {
        double[] opinions = jury.opinions(outlook);
        double verdict = jury.verdict(opinions, outlook.mood());
        pending.addLast(new Pending(
                target, outlook.rules(), opinions, verdict, outlook.echoes().knowsLastWeek()));
        if (pending.size() > MAX_PENDING) {
            pending.removeFirst();
        }
    }

    /** Learns from an observation: what was expected between the one before and this one is now known. */
    void learn(long before, double valueBefore, long wall, double value, long reach) {
        rounding.see(value);
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
        jury.learn(due.experts, due.opinions, truth, due.week, elapsed / Memory.DAY);
        rounding.learn(due.verdict, truth);
        residuals.add(due.target, truth - due.verdict);
    }
}
