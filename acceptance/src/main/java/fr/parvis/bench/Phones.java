package fr.parvis.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads events as pages do, and knows of each shown value how long ago its sensor published it. */
final class Phones {

    private static final int KEPT = 4_000_000;
    private static final byte[] NOTHING = {};
    private static final byte[] PLACE = "/lieux/parking-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUE = "figure__value\">".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Changes changes;
    private final byte[][] unfinished;
    private final long[] nanos = new long[KEPT];
    private int count;

    Phones(Changes changes, int size) {
        this.changes = changes;
        this.unfinished = new byte[size][];
        Arrays.fill(unfinished, NOTHING);
    }

    /** An event counts when its end is there, as for a browser. */
    void heard(int page, byte[] bytes, int length, long nanoTime) {
        byte[] before = unfinished[page];
        byte[] text = before.length == 0 ? bytes : join(before, bytes, length);
        int size = before.length + length;
        int from = 0;
        for (int end = find(END, text, 0, size); end >= 0; end = find(END, text, from, size)) {
            read(text, from, end, nanoTime);
            from = end + END.length;
        }
        unfinished[page] = from == size ? NOTHING : Arrays.copyOfRange(text, from, size);
    }

    private void read(byte[] text, int from, int to, long nanoTime) {
        int value = find(VALUE, text, from, to);
        int place = value < 0 ? -1 : find(PLACE, text, from, value);
        if (place >= 0) {
            long age = changes.ageOf(number(text, place + PLACE.length), number(text, value + VALUE.length), nanoTime);
            keep(age);
        }
    }

    private static byte[] join(byte[] before, byte[] bytes, int length) {
        byte[] all = Arrays.copyOf(before, before.length + length);
        System.arraycopy(bytes, 0, all, before.length, length);
        return all;
    }

    private static int find(byte[] wanted, byte[] text, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (text[at] == wanted[0] && Arrays.equals(text, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int number(byte[] text, int from) {
        int number = 0;
        for (int at = from; at < text.length && text[at] >= '0' && text[at] <= '9'; at++) {
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    private synchronized void keep(long age) {
        if (age >= 0 && count < KEPT) {
            nanos[count++] = age;
        }
    }

    /** Forgets what was heard while everything warmed up. */
    synchronized void forget() {
        count = 0;
    }

    synchronized long[] latencies() {
        return Arrays.copyOf(nanos, count);
    }
}
