package fr.parvis.telemetry.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An MQTT connection byte by byte. */
final class Wire implements AutoCloseable {

    static final int CONNACK = 2;
    static final int PUBACK = 4;
    static final int PUBREC = 5;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    Wire(String address) throws IOException {
        socket = new Socket("127.0.0.1", Integer.parseInt(address.replaceFirst(".*:", "")));
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Reads one packet of this type and answers what follows its fixed header. */
    byte[] expect(int type) throws IOException {
        int first = socket.getInputStream().read();
        if (first >> 4 != type) {
            throw new AssertionError("expected packet " + type + ", got " + (first >> 4));
        }
        return socket.getInputStream().readNBytes(length());
    }

    /** The variable byte integer of a fixed header (MQTT 5 §1.5.5). */
    private int length() throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int part = socket.getInputStream().read();
            length |= (part & 127) << shift;
            if (part < 128) {
                return length;
            }
        }
    }

    /** Reads packets up to one of this type and answers what follows its fixed header. */
    byte[] until(int type) throws IOException {
        while (true) {
            int first = socket.getInputStream().read();
            if (first < 0) {
                throw new AssertionError("closed before packet " + type);
            }
            byte[] rest = socket.getInputStream().readNBytes(length());
            if (first >> 4 == type) {
                return rest;
            }
        }
    }

    /** Reads until the other end closes; answers how many bytes came. */
    int drain() throws IOException {
        try {
            return socket.getInputStream().readAllBytes().length;
        } catch (java.net.SocketException reset) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static byte[] connect(int level, String id, String user, String password, boolean clean) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(out, level == 3 ? "MQIsdp" : "MQTT");
        out.write(level);
        out.write(0xC0 | (clean ? 2 : 0));
        out.write(0);
        out.write(60);
        if (level == 5) {
            out.write(0);
        }
        text(out, id);
        text(out, user);
        text(out, password);
        return packet(0x10, out.toByteArray());
    }

    static byte[] publish(int level, String topic, int packetId, int qos, String payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(out, topic);
        if (qos > 0) {
            out.write(packetId >> 8);
            out.write(packetId);
        }
        if (level == 5) {
            out.write(0);
        }
        out.writeBytes(payload.getBytes(StandardCharsets.UTF_8));
        return packet(0x30 | qos << 1, out.toByteArray());
    }

    static byte[] packet(int first, byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        int length = rest.length;
        do {
            out.write(length > 127 ? length & 127 | 128 : length);
            length >>= 7;
        } while (length > 0);
        out.writeBytes(rest);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
