package fr.parvis.places.internal;

import fr.parvis.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits in a letter's link; only its SHA-256 is kept, so that a stolen table opens nothing. */
record RoomToken(String text) {

    private static final int BYTES = 32;

    static RoomToken fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RoomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "RoomToken[…]";
    }
}
