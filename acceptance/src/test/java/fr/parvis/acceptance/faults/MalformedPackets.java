package fr.parvis.acceptance.faults;

import static fr.parvis.acceptance.faults.Packet.bytes;
import static fr.parvis.acceptance.faults.Packet.join;
import static fr.parvis.acceptance.faults.Packet.lying;
import static fr.parvis.acceptance.faults.Packet.number;
import static fr.parvis.acceptance.faults.Packet.of;
import static fr.parvis.acceptance.faults.Packet.text;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For each control packet, what MQTT 3.1.1 and 5 forbid: the server must close the line. Without credentials. */
final class MalformedPackets {

    private static final byte[] THREE = anonymous(4);
    private static final byte[] FIVE = anonymous(5);
    private static final int TOO_LONG = 70_000;

    private MalformedPackets() {}

    static Stream<Map.Entry<String, byte[]>> all() {
        return Stream.of(connects(), strangers(), publications(), subscriptions(), others(), lengths())
                .flatMap(each -> each);
    }

    private static Stream<Map.Entry<String, byte[]>> connects() {
        return Stream.of(
                named("CONNECT with flags", of(0x11, greeting("MQTT", 4, 2))),
                named("CONNECT without anything", of(0x10)),
                named("CONNECT of an unknown protocol", of(0x10, greeting("HTTP", 4, 2))),
                named("CONNECT of version 9", of(0x10, greeting("MQTT", 9, 2))),
                named("CONNECT with the reserved flag", of(0x10, greeting("MQTT", 4, 3))),
                named("CONNECT with a will of QoS 3", of(0x10, greeting("MQTT", 4, 0x1e))),
                named("CONNECT with a password but no user", of(0x10, greeting("MQTT", 4, 0x42), text("x"))),
                named("CONNECT that promises a user", of(0x10, greeting("MQTT", 4, 0x82))),
                named("CONNECT with a protocol name that is too long", of(0x10, number(60_000), bytes('M'))),
                named("CONNECT twice", join(THREE, THREE)),
                named("CONNECT of MQTT 5 twice", join(FIVE, FIVE)),
                named(
                        "CONNECT of MQTT 5 with an unknown property",
                        of(0x10, text("MQTT"), bytes(5, 2, 0, 60, 2, 0x7f, 1), text("x"))),
                named(
                        "CONNECT of MQTT 5 with properties that never end",
                        of(0x10, text("MQTT"), bytes(5, 2, 0, 60, 0xff, 0xff, 0xff, 0xff), text("x"))),
                named("CONNECT with half a character", of(0x10, text("MQTT"), bytes(4, 2, 0, 60, 0, 1, 0xc3))));
    }

    /** Everything else before a CONNECT (MQTT 3.1.1 §3.1). */
    private static Stream<Map.Entry<String, byte[]>> strangers() {
        return IntStream.rangeClosed(0, 15)
                .filter(type -> type != 1)
                .mapToObj(type -> named("packet " + type + " before CONNECT", of(type << 4, bytes(0, 1, 0, 1))));
    }

    private static Stream<Map.Entry<String, byte[]>> publications() {
        return Stream.of(
                after("PUBLISH of QoS 3", of(0x36, text("obs/a/b"), number(1))),
                after("PUBLISH without topic", of(0x32)),
                after("PUBLISH with a topic that is too long", of(0x32, number(60_000), bytes('o'))),
                after("PUBLISH of QoS 1 without identifier", of(0x32, text("obs/a/b"))),
                after("PUBLISH with identifier 0", of(0x32, text("obs/a/b"), number(0))),
                after("PUBLISH to a wildcard", of(0x32, text("obs/#"), number(1))),
                after("PUBLISH with NUL in its topic", of(0x32, text("obs/\0"), number(1))),
                after("PUBLISH with half a character", of(0x32, bytes(0, 1, 0xc3), number(1))),
                named("PUBLISH by an alias nobody gave", join(FIVE, of(0x30, number(0), bytes(3, 0x23, 0, 9)))),
                named("PUBLISH by alias 0", join(FIVE, of(0x30, text("obs/a/b"), bytes(3, 0x23, 0, 0)))),
                named("PUBLISH by an alias too high", join(FIVE, of(0x30, text("a"), bytes(3, 0x23, 0xff, 0xff)))));
    }

    private static Stream<Map.Entry<String, byte[]>> subscriptions() {
        return Stream.of(
                after("SUBSCRIBE with wrong flags", of(0x80, number(1), text("a"), bytes(1))),
                after("SUBSCRIBE to nothing", of(0x82, number(1))),
                after("SUBSCRIBE with identifier 0", of(0x82, number(0), text("a"), bytes(1))),
                after("SUBSCRIBE with QoS 3", of(0x82, number(1), text("a"), bytes(3))),
                after("SUBSCRIBE without options", of(0x82, number(1), text("a"))),
                after("SUBSCRIBE with a filter that is too long", of(0x82, number(1), number(60_000))),
                after("UNSUBSCRIBE with wrong flags", of(0xa0, number(1), text("a"))),
                after("UNSUBSCRIBE from nothing", of(0xa2, number(1))),
                after("UNSUBSCRIBE without anything", of(0xa2)));
    }

    private static Stream<Map.Entry<String, byte[]>> others() {
        return Stream.of(
                after("packet 0", of(0x00)),
                after("CONNACK from a client", of(0x20, bytes(0, 0))),
                after("SUBACK from a client", of(0x90, number(1), bytes(0))),
                after("UNSUBACK from a client", of(0xb0, number(1))),
                after("PINGRESP from a client", of(0xd0)),
                after("AUTH of MQTT 3.1.1", of(0xf0)),
                after("PUBACK without identifier", of(0x40)),
                after("PUBREC without identifier", of(0x50)),
                after("PUBREL with wrong flags", of(0x60, number(1))),
                after("PUBREL without identifier", of(0x62)),
                after("PUBCOMP without identifier", of(0x70)),
                after("PINGREQ with flags", of(0xc1)),
                after("DISCONNECT with flags", of(0xe1)));
    }

    private static Stream<Map.Entry<String, byte[]>> lengths() {
        return Stream.of(
                after("a length of five bytes", join(bytes(0x30, 0xff, 0xff, 0xff, 0xff, 0x7f))),
                after("a packet above the limit", lying(0x30, TOO_LONG)),
                after("a packet of 256 MB", bytes(0x30, 0xff, 0xff, 0xff, 0x7f)),
                named("a greeting of 256 MB", bytes(0x10, 0xff, 0xff, 0xff, 0x7f)),
                named(
                        "a web page's request",
                        ("GET /" + "a".repeat(200) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII)));
    }

    private static byte[] greeting(String protocol, int version, int flags) {
        return join(text(protocol), bytes(version, flags, 0, 60), text("malformed"));
    }

    private static byte[] anonymous(int version) {
        return of(0x10, text("MQTT"), bytes(version, 2, 0, 60), version == 5 ? bytes(0) : bytes(), text("anonymous"));
    }

    private static Map.Entry<String, byte[]> after(String name, byte[] packet) {
        return named(name, join(THREE, packet));
    }

    private static Map.Entry<String, byte[]> named(String name, byte[] packet) {
        return Map.entry(name, packet);
    }
}
