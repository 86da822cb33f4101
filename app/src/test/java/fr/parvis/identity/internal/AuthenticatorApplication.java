package fr.parvis.identity.internal;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** What runs on an officer's telephone. */
public final class AuthenticatorApplication {

    private final byte[] key;

    /** @param typed the key in Base32 */
    public AuthenticatorApplication(String typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : typed.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        this.key = bytes.toByteArray();
    }

    public String code(Instant at) {
        return Totp.USUAL.code(key, at);
    }
}
