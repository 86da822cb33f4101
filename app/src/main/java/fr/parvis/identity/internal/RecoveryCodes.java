package fr.parvis.identity.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ten codes of 75 bits for the day when the telephone is lost; each serves once; only hashes are kept. */
final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 5;

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    /** Typed with or without the dash, in capitals or not. */
    static byte[] hash(String typed) {
        return SecretToken.sha256(typed.replaceAll("[^A-Za-z2-7]", "").toUpperCase(Locale.ROOT));
    }

    private static String one() {
        String text = Base32.encode(SecretToken.bytes(BYTES));
        return text.substring(0, GROUP) + "-" + text.substring(GROUP, 2 * GROUP) + "-"
                + text.substring(2 * GROUP, 3 * GROUP);
    }
}
