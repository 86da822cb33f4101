package fr.parvis.acceptance.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** MQTT packets by hand, right or wrong (MQTT 3.1.1 §2, MQTT 5 §2). */
final class Packet {

    static final int CONNECT = 0x10;
    static final int SUBSCRIBE = 0x82;
    private static final int CLEAN_USER_PASSWORD = 0xc2;
    private static final int FIVE = 5;

    private Packet() {}

    /** A fixed header with its true length, and what follows it. */
    static byte[] of(int first, byte[]... parts) {
        byte[] rest = join(parts);
        return join(new byte[] {(byte) first}, length(rest.length), rest);
    }

    /** One that says its length as one likes. */
    static byte[] lying(int first, int claimed, byte[]... parts) {
        return join(new byte[] {(byte) first}, length(claimed), join(parts));
    }

    static byte[] connect(int version, String user, String secret) {
        return of(
                CONNECT,
                text("MQTT"),
                bytes(version, CLEAN_USER_PASSWORD, 0, 60),
                version == FIVE ? bytes(0) : bytes(),
                text("malformed-" + version),
                text(user),
                text(secret));
    }

    static byte[] publish(int qos, int id, String topic, String payload) {
        byte[] content = payload.getBytes(StandardCharsets.UTF_8);
        return of(0x30 | qos << 1, text(topic), qos == 0 ? bytes() : number(id), content);
    }

    static byte[] subscribe(int id, String filter) {
        return of(SUBSCRIBE, number(id), text(filter), bytes(1));
    }

    /** A text with its length before it. */
    static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(number(bytes.length), bytes);
    }

    static byte[] number(int value) {
        return bytes(value >> 8, value);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] length(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int rest = length;
        do {
            bytes.write(rest > 0x7f ? rest & 0x7f | 0x80 : rest);
            rest >>= 7;
        } while (rest > 0);
        return bytes.toByteArray();
    }
}
