package fr.parvis.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** MQTT 3.1.1 with as little as a load needs: connect, publish QoS 1, subscribe, and reading what comes back. */
final class MqttWire implements AutoCloseable {

    static final int PUBACK = 0x40;
    static final int PUBLISH = 0x30;
    private static final int KIND = 0xF0;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    MqttWire(int port, String client, String user, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        boolean named = !user.isEmpty();
        send(0x10, body -> {
            body.writeUTF("MQTT");
            body.write(4);
            body.write(named ? 0xC2 : 0x02);
            body.writeShort(60);
            body.writeUTF(client);
            if (named) {
                body.writeUTF(user);
                body.writeUTF(password);
            }
        });
        flush();
        Packet answer = read();
        if (answer.body()[1] != 0) {
            throw new IOException("MQTT connection refused with code " + answer.body()[1]);
        }
    }

    /** One packet as it came. */
    record Packet(int kind, byte[] body) {

        /** Of a PUBACK. */
        int number() {
            return (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        }

        /** Of a PUBLISH. */
        String topic() {
            return new String(body, 2, (body[0] & 0xFF) << 8 | body[1] & 0xFF, StandardCharsets.UTF_8);
        }

        /** Of a PUBLISH with QoS 0. */
        String payload() {
            int topic = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
            return new String(body, 2 + topic, body.length - 2 - topic, StandardCharsets.UTF_8);
        }
    }

    void publish(String topic, int number, byte[] payload) throws IOException {
        send(0x32, body -> {
            body.writeUTF(topic);
            body.writeShort(number);
            body.write(payload);
        });
    }

    void subscribe(String filter) throws IOException {
        send(0x82, body -> {
            body.writeShort(1);
            body.writeUTF(filter);
            body.write(0);
        });
        flush();
        read();
    }

    void flush() throws IOException {
        out.flush();
    }

    Packet read() throws IOException {
        int head = in.read();
        if (head < 0) {
            throw new EOFException("the broker closed the line");
        }
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = in.read();
            length |= (next & 0x7F) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        return new Packet(head & KIND, in.readNBytes(length));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private interface Body {
        void write(DataOutputStream to) throws IOException;
    }

    private void send(int head, Body content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            content.write(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.write(head);
        int length = bytes.size();
        do {
            out.write(length > 127 ? length & 0x7F | 0x80 : length);
            length >>= 7;
        } while (length > 0);
        bytes.writeTo(out);
    }
}
