package fr.parvis.forecast;

import java.util.Random;

/** How a made-up place fills: a level from 0 to 1 for each moment, with its own chance. Moments come in order. */
interface MadeUpHabit {

    /** @param days since the start, midnight being whole; day 0 is a Monday */
    double level(double days);

    /** One of eleven habits with parameters of its own. */
    static MadeUpHabit any(Random chance) {
        return switch (chance.nextInt(14)) {
            case 0 -> walk(chance, .01 + .08 * chance.nextDouble());
            case 1 -> meanReverting(chance, .5 * chance.nextDouble(), 20 * chance.nextDouble());
            case 2 -> steps(chance, .3 + 6 * chance.nextDouble());
            case 3 -> rare(chance, chance.nextDouble(), .02 + .3 * chance.nextDouble());
            case 4 -> driftingCounter(week(chance), .05 * chance.nextGaussian());
            case 5 -> seasonal(week(chance), 20 + 100 * chance.nextDouble());
            case 6 -> replaced(week(chance), week(chance), 2 + 60 * chance.nextDouble());
            case 7 -> {
                double share = .9 + .2 * chance.nextDouble();
                yield moody(days -> share, chance, .03 * chance.nextDouble(), .02 * chance.nextDouble());
            }
            case 8 -> {
                MadeUpHabit week = moody(week(chance), chance, .3 * chance.nextDouble(), .1 * chance.nextDouble());
                double opens = 6 + 5 * chance.nextDouble();
                double closes = 17 + 6 * chance.nextDouble();
                yield days -> (days % 1) * 24 < opens || (days % 1) * 24 > closes ? 0 : week.level(days);
            }
            case 9 -> {
                MadeUpHabit one = week(chance);
                MadeUpHabit other = week(chance);
                yield moody(days -> (int) (days / 7) % 2 == 0 ? one.level(days) : other.level(days), chance, .1, .03);
            }
            default -> moody(week(chance), chance, .4 * chance.nextDouble(), .12 * chance.nextDouble());
        };
    }

    /** The same week again and again: bumps in the day, each weekday with its strength. */
    static MadeUpHabit week(Random chance) {
        double floor = .4 * chance.nextDouble() * chance.nextDouble();
        double[] strength = new double[7];
        double working = .2 + .8 * chance.nextDouble();
        for (int day = 0; day < 7; day++) {
            strength[day] = day < 5 && chance.nextInt(8) > 0 ? working : 1.1 * chance.nextDouble();
        }
        int bumps = 1 + chance.nextInt(3);
        double[] from = chance.doubles(bumps, 0, 22).toArray();
        double[] lasting = chance.doubles(bumps, 1, 10).toArray();
        double soft = .1 + 1.2 * chance.nextDouble();
        return days -> {
            double hour = (days % 1) * 24;
            double top = 0;
            for (int k = 0; k < bumps; k++) {
                for (int wrap = -24; wrap <= 24; wrap += 24) {
                    double rise = 1 / (1 + Math.exp((from[k] + wrap - hour) / soft * 2));
                    top = Math.max(top, rise / (1 + Math.exp((hour - from[k] - wrap - lasting[k]) / soft * 2)));
                }
            }
            return floor + strength[(int) days % 7] * top * (1 - floor);
        };
    }

    /** Good and bad days, and slow noise. */
    static MadeUpHabit moody(MadeUpHabit habit, Random chance, double mood, double noise) {
        double[] state = {0, 1, -1, 0};
        return days -> {
            if ((int) days != (int) state[2]) {
                state[1] = Math.max(0, 1 + mood * chance.nextGaussian());
            }
            double keep = Math.exp(-Math.max(0, days - Math.max(0, state[2])) * 12);
            state[2] = days;
            state[0] = keep * state[0] + Math.sqrt(1 - keep * keep) * noise * chance.nextGaussian();
            return habit.level(days) * state[1] + state[0];
        };
    }

    private static MadeUpHabit walk(Random chance, double pace) {
        double[] state = {chance.nextDouble(), 0};
        return days -> {
            double hours = Math.sqrt(Math.max(0, days - state[1]) * 24);
            state[1] = days;
            state[0] = Math.clamp(state[0] + pace * hours * chance.nextGaussian(), 0, 1);
            return state[0];
        };
    }

    private static MadeUpHabit meanReverting(Random chance, double spread, double pace) {
        double middle = chance.nextDouble();
        double[] state = {0, 0};
        return days -> {
            double keep = Math.exp(-Math.max(0, days - state[1]) * pace);
            state[1] = days;
            state[0] = keep * state[0] + Math.sqrt(1 - keep * keep) * spread * chance.nextGaussian();
            return middle + state[0];
        };
    }

    /** Constant until chance says otherwise. */
    private static MadeUpHabit steps(Random chance, double lasting) {
        double[] state = {chance.nextDouble(), 0};
        return days -> {
            if (days > state[1]) {
                state[1] = days - lasting * Math.log(1 - chance.nextDouble());
                state[0] = chance.nextDouble();
            }
            return state[0];
        };
    }

    /** Nearly always the same, now and then something else for some hours. */
    private static MadeUpHabit rare(Random chance, double usual, double perDay) {
        double[] state = {usual, 0, 0};
        return days -> {
            if (chance.nextDouble() < perDay * Math.max(0, days - state[1])) {
                state[0] = chance.nextDouble();
                state[2] = days + chance.nextDouble() / 2;
            }
            state[1] = days;
            return days < state[2] ? state[0] : usual;
        };
    }

    private static MadeUpHabit driftingCounter(MadeUpHabit habit, double perDay) {
        return days -> habit.level(days) + perDay * (days % 9);
    }

    private static MadeUpHabit seasonal(MadeUpHabit habit, double period) {
        return days -> habit.level(days) * (.6 + .4 * Math.sin(2 * Math.PI * days / period));
    }

    private static MadeUpHabit replaced(MadeUpHabit first, MadeUpHabit then, double from) {
        return days -> days < from ? first.level(days) : then.level(days);
    }
}
