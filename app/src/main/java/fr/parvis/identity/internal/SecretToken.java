package fr.parvis.identity.internal;

import fr.parvis.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits that travels in a link; only its SHA-256 is kept, so that a stolen table opens nothing. */
record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SecretToken fresh() {
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES)));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        return Sha256.of(text);
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}
