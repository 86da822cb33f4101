package fr.parvis.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator in software (W3C Web Authentication, ES256, no attestation), to hold the real server to the protocol. */
final class SoftwarePasskey {

    private static final byte PRESENT_AND_VERIFIED = 0x05;
    private static final byte WITH_KEY = 0x40;

    private final String origin;
    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private int count;

    SoftwarePasskey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers creation options. */
    String create(String options) {
        JsonNode asked = JsonMapper.shared().readTree(options);
        String client = client("webauthn.create", asked);
        byte[] data = concat(
                authenticatorData(asked.path("rp").path("id").asString(), (byte) (PRESENT_AND_VERIFIED | WITH_KEY)),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                coseKey());
        byte[] attestation = concat(
                new byte[] {(byte) 0xA3, 0x63},
                text("fmt"),
                new byte[] {0x64},
                text("none"),
                new byte[] {0x67},
                text("attStmt"),
                new byte[] {(byte) 0xA0, 0x68},
                text("authData"),
                new byte[] {0x59},
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return """
                {"label":"Ma clé","credential":{"id":"%1$s","rawId":"%1$s","type":"public-key",
                "clientExtensionResults":{},"authenticatorAttachment":"platform",
                "response":{"attestationObject":"%2$s","clientDataJSON":"%3$s","transports":["internal"]}}}""".formatted(base64(id), base64(attestation), base64(text(client)));
    }

    /** Answers request options. */
    String get(String options) {
        JsonNode asked = JsonMapper.shared().readTree(options);
        String client = client("webauthn.get", asked);
        byte[] data = authenticatorData(asked.path("rpId").asString(), PRESENT_AND_VERIFIED);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                "response":{"authenticatorData":"%2$s","clientDataJSON":"%3$s","signature":"%4$s"}}""".formatted(
                base64(id), base64(data), base64(text(client)), base64(sign(concat(data, sha256(text(client))))));
    }

    private String client(String type, JsonNode asked) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, asked.path("challenge").asString(), origin);
    }

    private byte[] authenticatorData(String party, byte flags) {
        return concat(
                sha256(text(party)),
                new byte[] {flags},
                ByteBuffer.allocate(4).putInt(++count).array());
    }

    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                fixed(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                fixed(key.getW().getAffineY()));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
        return all;
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
