package fr.parvis.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Bodies that hold no observation that the device of the test may send: JSON, tables, bytes. */
final class MalformedBodies {

    private static final String OBSERVATION = "\"device\":\"triangle\",\"property\":\"free\"";

    private MalformedBodies() {}

    static Stream<byte[]> all() {
        return Stream.of(json(), tables(), bytes()).flatMap(each -> each);
    }

    private static Stream<byte[]> json() {
        return Stream.of(
                        "null",
                        "true",
                        "12",
                        "\"text\"",
                        "{",
                        "}",
                        "{}",
                        "[",
                        "]",
                        "[[]]",
                        "[1,2,3]",
                        "[null]",
                        "{\"device\"",
                        "{\"device\":",
                        "{'device':'triangle'}",
                        "{" + OBSERVATION + ",\"value\":}",
                        "{" + OBSERVATION + ",\"value\":1,}",
                        "{" + OBSERVATION + ",\"value\":01}",
                        "{" + OBSERVATION + ",\"value\":NaN}",
                        "{" + OBSERVATION + ",\"value\":Infinity}",
                        "{" + OBSERVATION + ",\"value\":1e400}",
                        "{" + OBSERVATION + ",\"value\":" + "9".repeat(500) + "}",
                        "{" + OBSERVATION + ",\"value\":[1]}",
                        "{" + OBSERVATION + ",\"value\":{\"v\":1}}",
                        "{" + OBSERVATION + ",\"value\":null}",
                        "{" + OBSERVATION + ",\"value\":\"\"}",
                        "{" + OBSERVATION + ",\"value\":1} trailing",
                        "{" + OBSERVATION + ",\"value\":1}{" + OBSERVATION + ",\"value\":1}",
                        "{" + OBSERVATION + ",\"device\":\"circe\",\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":1700000000,\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":\"\",\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":\"2026-02-30T10:00:00Z\",\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":\"2026-11-01T25:00:00Z\",\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":\"+999999999-01-01T00:00:00Z\",\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":\"-999999999-01-01T00:00:00Z\",\"value\":1}",
                        "{" + OBSERVATION + ",\"time\":\"" + "2".repeat(900) + "\",\"value\":1}",
                        "{\"device\":\"tri\\u0000angle\",\"property\":\"free\",\"value\":1}",
                        "{\"device\":\"\\ud800\",\"property\":\"free\",\"value\":1}",
                        "{\"device\":\"" + "d".repeat(2_000) + "\",\"property\":\"free\",\"value\":1}",
                        "{\"device\":\"triangle\",\"property\":\"fr\\u0000ee\",\"value\":1}",
                        "{\"device\":\"triangle\",\"property\":\"'; drop table telemetry.device; --\",\"value\":1}",
                        "{\"device\":{},\"property\":[],\"value\":1}",
                        "{\"" + "k".repeat(5_000) + "\":1}",
                        "[".repeat(20_000),
                        "{\"a\":".repeat(20_000))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> tables() {
        return Stream.of(
                        "device,property,time,value\ntriangle,free,2026-11-01T10:00:00Z,1\n",
                        "device;property;time;value\r\ntriangle;free;01/11/2026 10:00;1,5\r\n",
                        "\"device\",\"property\n\"triangle",
                        "=cmd|' /C calc'!A0,1,2",
                        ",".repeat(10_000),
                        "a\tb\tc\n".repeat(200))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> bytes() {
        byte[] zeros = new byte[5_000];
        byte[] ones = new byte[5_000];
        Arrays.fill(ones, (byte) 0xff);
        return Stream.of(
                new byte[0],
                zeros,
                ones,
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
                new byte[] {(byte) 0xfe, (byte) 0xff, 0, '{'},
                new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                new byte[] {'[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ']'},
                new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0});
    }
}
