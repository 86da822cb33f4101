package fr.parvis.acceptance.faults;

import java.util.Arrays;
import java.util.Random;

/** A few changes to something that was good: bits turned, bytes dropped, doubled or cut off. */
final class Mutation {

    private Mutation() {}

    static byte[] of(byte[] good, Random random) {
        byte[] changed = good;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = changed.length == 0 ? changed : once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> without(bytes, at, 1 + random.nextInt(4));
            case 2 -> twice(bytes, at);
            case 3 -> with(bytes, at, (byte) random.nextInt(256));
            default -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] copy = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, copy, at, bytes.length - end);
        return copy;
    }

    private static byte[] twice(byte[] bytes, int at) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length + (bytes.length - at));
        System.arraycopy(bytes, at, copy, bytes.length, bytes.length - at);
        return copy;
    }
}
