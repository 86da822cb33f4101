package fr.parvis.notifications.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a push message for the browser that subscribed, so that the push service between reads nothing: RFC 8291 over
 * one record of the {@code aes128gcm} content coding (RFC 8188).
 */
final class PushEncryption {

    /** Longest text, in bytes, that fits the 4,096 bytes that every push service takes (RFC 8291, §4). */
    static final int LONGEST = 3993;

    private static final int RECORD_BYTES = 4096;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private final SecureRandom random = new SecureRandom();

    /** The body of the request to the push service. */
    byte[] seal(byte[] text, PushKeys receiver) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return seal(text, receiver, P256.freshPair(), salt);
    }

    static byte[] seal(byte[] text, PushKeys receiver, KeyPair sender, byte[] salt) throws GeneralSecurityException {
        if (text.length > LONGEST) {
            throw new GeneralSecurityException("a push message holds at most " + LONGEST + " bytes");
        }
        byte[] senderPoint = P256.write((ECPublicKey) sender.getPublic());
        byte[] secret = secret(receiver, sender, senderPoint);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derive(secret, salt, label("Content-Encoding: aes128gcm"), KEY_BYTES), "AES"),
                new GCMParameterSpec(TAG_BITS, derive(secret, salt, label("Content-Encoding: nonce"), NONCE_BYTES)));
        byte[] record = Arrays.copyOf(text, text.length + 1);
        record[text.length] = LAST_RECORD;
        byte[] sealed = cipher.doFinal(record);
        return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + senderPoint.length + sealed.length)
                .put(salt)
                .putInt(RECORD_BYTES)
                .put((byte) senderPoint.length)
                .put(senderPoint)
                .put(sealed)
                .array();
    }

    private static byte[] secret(PushKeys receiver, KeyPair sender, byte[] senderPoint)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(P256.read(receiver.point()), true);
        byte[] info = ByteBuffer.allocate(14 + 2 * P256.POINT_BYTES)
                .put(label("WebPush: info"))
                .put(receiver.point())
                .put(senderPoint)
                .array();
        return derive(agreement.generateSecret(), receiver.authentication(), info, 32);
    }

    private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] label(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
