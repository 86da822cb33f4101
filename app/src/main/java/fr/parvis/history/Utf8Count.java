package fr.parvis.history;

/** Counts in a stream of bytes the sequences of UTF-8 beyond ASCII, and the bytes that are none (RFC 3629, § 4). */
final class Utf8Count {

    private static final int FIRST_TAIL = 0x80;
    private static final int LAST_TAIL = 0xbf;

    private long sequences;
    private long strays;
    private int missing;
    private int low = FIRST_TAIL;
    private int high = LAST_TAIL;

    void add(byte[] block) {
        for (byte each : block) {
            add(each & 0xff);
        }
    }

    /** Sequences that are whole. */
    long sequences() {
        return sequences;
    }

    /** Bytes that belong to no sequence; one that is cut off by the end counts once. */
    long strays() {
        return missing > 0 ? strays + 1 : strays;
    }

    private void add(int octet) {
        if (missing == 0) {
            begin(octet);
        } else if (octet >= low && octet <= high) {
            missing--;
            sequences += missing == 0 ? 1 : 0;
            tail(FIRST_TAIL, LAST_TAIL);
        } else {
            strays++;
            missing = 0;
            begin(octet);
        }
    }

    private void begin(int octet) {
        tail(FIRST_TAIL, LAST_TAIL);
        if (octet < FIRST_TAIL) {
            return;
        }
        if (octet >= 0xc2 && octet <= 0xdf) {
            missing = 1;
        } else if (octet >= 0xe0 && octet <= 0xef) {
            missing = 2;
            tail(octet == 0xe0 ? 0xa0 : FIRST_TAIL, octet == 0xed ? 0x9f : LAST_TAIL);
        } else if (octet >= 0xf0 && octet <= 0xf4) {
            missing = 3;
            tail(octet == 0xf0 ? 0x90 : FIRST_TAIL, octet == 0xf4 ? 0x8f : LAST_TAIL);
        } else {
            strays++;
        }
    }

    private void tail(int from, int to) {
        low = from;
        high = to;
    }
}
