package fr.parvis.notifications.internal;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The keys that a browser gave with its subscription.
 *
 * @param point its public key, an uncompressed point of P-256
 * @param authentication its secret of 16 bytes
 */
record PushKeys(byte[] point, byte[] authentication) {

    private static final int AUTHENTICATION_BYTES = 16;

    /** As a browser writes them, in base64url. @throws GeneralSecurityException unless both are what they should be */
    static PushKeys read(String point, String authentication) throws GeneralSecurityException {
        try {
            PushKeys keys = new PushKeys(
                    Base64.getUrlDecoder().decode(point), Base64.getUrlDecoder().decode(authentication));
            P256.read(keys.point);
            if (keys.authentication.length != AUTHENTICATION_BYTES) {
                throw new GeneralSecurityException("an authentication secret has 16 bytes");
            }
            return keys;
        } catch (IllegalArgumentException unreadable) {
            throw new GeneralSecurityException("not base64url", unreadable);
        }
    }
}
