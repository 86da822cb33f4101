package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReckoningTests {

    private static final long HOUR = 3600;
    private static final Mood EVEN = new Mood(0, 0);

    private static double[] candidates(double now, double others) {
        double[] all = new double[Caution.of(HOUR).prior().length];
        Arrays.fill(all, others);
        all[0] = now;
        return all;
    }

    @Test
    void trustsTheSafestBeforeAnyEvidence() {
        Reckoning reckoning = new Reckoning(Caution.of(HOUR));

        assertThat(reckoning.mix(candidates(10, 20), EVEN)).isBetween(10.0, 12.5);
    }

    @Test
    void forgetsNothingOfWhoWasBetter() {
        Reckoning reckoning = new Reckoning(Caution.of(HOUR));
        for (int lesson = 0; lesson < 200; lesson++) {
            reckoning.learn(candidates(10, 20), 19, true, 1);
        }

        assertThat(reckoning.mix(candidates(10, 20), EVEN)).isCloseTo(20, within(.01));
    }

    /** Whatever the unit, the same is said: only proportions count. */
    @Test
    void doesNotMindTheScale() {
        Reckoning small = new Reckoning(Caution.of(HOUR));
        Reckoning large = new Reckoning(Caution.of(HOUR));
        Random chance = new Random(1);
        for (int lesson = 0; lesson < 50; lesson++) {
            double truth = 10 + chance.nextGaussian();
            small.learn(candidates(10, 11), truth, true, 1);
            large.learn(candidates(10_000, 11_000), 1000 * truth, true, 1);
        }

        assertThat(large.mix(candidates(10_000, 11_000), EVEN))
                .isCloseTo(1000 * small.mix(candidates(10, 11), EVEN), within(1.0));
    }

    /** Who was a little better for weeks and is wrong today is doubted before the weeks are outweighed. */
    @Test
    void hearsWhatWasWrongLately() {
        Reckoning reckoning = new Reckoning(Caution.of(Memory.DAY));
        for (int lesson = 0; lesson < 1000; lesson++) {
            reckoning.learn(candidates(10, 12), lesson % 2 == 0 ? 10.9 : 11, true, 1);
        }
        double before = reckoning.mix(candidates(10, 12), EVEN);
        for (int lesson = 0; lesson < 12; lesson++) {
            reckoning.learn(candidates(10, 12), 12, true, 1);
        }

        assertThat(reckoning.mix(candidates(10, 12), EVEN)).isGreaterThan(before + .2);
    }

    @Test
    void stillSpeaksWhenEveryCandidateHasLongBeenFarWorseThanAnother() {
        Reckoning reckoning = new Reckoning(Caution.of(Memory.DAY));
        for (int lesson = 0; lesson < 20_000; lesson++) {
            reckoning.learn(candidates(10, 500), 10.001, true, 1);
        }
        for (int lesson = 0; lesson < 100; lesson++) {
            reckoning.learn(candidates(10, 500), 499.999, true, 1);
        }

        assertThat(reckoning.mix(candidates(10, 500), EVEN)).isBetween(10.0, 500.0);
    }
}
