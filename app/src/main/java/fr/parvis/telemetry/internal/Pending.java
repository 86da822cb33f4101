package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Outcome;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One append on its way to the disk. */
final class Pending {

    final List<Reading> readings;
    final CompletableFuture<Outcome> done = new CompletableFuture<>();
    private final Fate[] fates;
    private boolean plain = true;

    Pending(List<Reading> readings) {
        this.readings = readings;
        this.fates = new Fate[readings.size()];
        Arrays.fill(fates, Fate.RECORDED);
    }

    void decide(int index, Fate fate) {
        fates[index] = fate;
        plain = false;
    }

    Fate fate(int index) {
        return fates[index];
    }

    void forget() {
        Arrays.fill(fates, Fate.RECORDED);
        plain = true;
    }

    /** Tells the counters what was not new. */
    void eachOther(Counter counter) {
        if (plain) {
            return;
        }
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] != Fate.RECORDED) {
                boolean repeated = fates[i] == Fate.REPEATED;
                counter.count(readings.get(i).series(), repeated ? 1 : 0, repeated ? 0 : 1);
            }
        }
    }

    void complete() {
        done.complete(plain ? Outcome.recorded(fates.length) : new Outcome(Arrays.asList(fates)));
    }

    /** Counts repeats and refusals of a series. */
    interface Counter {
        void count(Series series, int repeated, int refused);
    }
}
