package fr.parvis.acceptance.faults;

import java.util.List;
import java.util.stream.Stream;

/** Requests with something wrong in their first line or their fields, to pages, figures, streams and the data door. */
final class MalformedRequests {

    private static final String END = "Connection: close\r\n\r\n";

    private MalformedRequests() {}

    static Stream<String> all() {
        return Stream.of(lines(), paths(), fields(), bodies()).flatMap(each -> each);
    }

    private static Stream<String> lines() {
        return Stream.of(
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n" + END,
                "GET / FTP/1.0\r\nHost: localhost\r\n" + END,
                "get / http/1.1\r\nHost: localhost\r\n" + END,
                "G\0T / HTTP/1.1\r\nHost: localhost\r\n" + END,
                "BREW /montpellier HTTP/1.1\r\nHost: localhost\r\n" + END,
                "TRACE /montpellier HTTP/1.1\r\nHost: localhost\r\n" + END,
                "PROPFIND /montpellier HTTP/1.1\r\nHost: localhost\r\n" + END,
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n" + END,
                "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n" + END,
                "GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\n" + END,
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n" + END,
                "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "DELETE /api/v1/observations HTTP/1.1\r\nHost: localhost\r\n" + END,
                "GET /api/v1/observations HTTP/1.1\r\nHost: localhost\r\n" + END,
                "DELETE /api/v1/montpellier/places HTTP/1.1\r\nHost: localhost\r\n" + END,
                "POST /montpellier HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n" + END);
    }

    private static Stream<String> paths() {
        return Stream.of(
                        "/montpellier/lieux/%",
                        "/montpellier/lieux/%zz",
                        "/montpellier/lieux/%00",
                        "/montpellier/lieux/%ff%fe",
                        "/montpellier/lieux/%c0%ae%c0%ae",
                        "/montpellier/lieux/..%2f..%2fetc%2fpasswd",
                        "/montpellier/../../../etc/passwd",
                        "/montpellier/lieux/%3cscript%3e",
                        "/montpellier/lieux/<script>",
                        "/montpellier/lieux/comedie;jsessionid=1",
                        "/montpellier/lieux/comedie//",
                        "/montpellier/lieux/comedie/semaine/%0d%0aSet-Cookie:x=y",
                        "//montpellier",
                        "/%2e%2e/montpellier",
                        "/montpellier?%",
                        "/montpellier?a=%ff",
                        "/montpellier?" + "a=1&".repeat(2_000),
                        "/montpellier/carte?zoom=NaN&lat=%00",
                        "/api/v1/%00/places",
                        "/api/v1//places",
                        "/api/v1/%ff/places.csv",
                        "/api/v1/montpellier%2fx/places.geojson",
                        "/%00/direct",
                        "/montpellier/direct%00",
                        "/nowhere/direct?langue=%ff&depuis=%",
                        "/connexion?suite=%0d%0a",
                        "/webjars/..%2f..%2fapplication.yaml",
                        "/healthz/%",
                        "/\u00e9\u00e8",
                        "/montpellier#fragment",
                        "/montpellier?langue=" + "x".repeat(3_000))
                .map(path -> "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + END);
    }

    private static Stream<String> fields() {
        return List.of(
                        "Host:",
                        "Host: a b c",
                        "Host: localhost:99999999",
                        "Host: [::1",
                        "Host: \u00ff\u00fe",
                        "Host: localhost\r\nHost: other",
                        "Host: localhost\r\nNo colon here",
                        "Host: localhost\r\n: no name",
                        "Host: localhost\r\nSpaced Name: x",
                        "Host: localhost\r\nX-Null: a\0b",
                        "Host: localhost\r\nX-Long: " + "x".repeat(30_000),
                        "Host: localhost\r\n" + "X-Many: x\r\n".repeat(3_000) + "X-Last: x",
                        "Host: localhost\r\nAccept: ;;;q=foo,,",
                        "Host: localhost\r\nAccept: */*;q=9",
                        "Host: localhost\r\nAccept-Language: \u00f0\u009f\u0098\u0080;q=x,,-,fr_",
                        "Host: localhost\r\nAccept-Language: " + "fr,".repeat(2_000),
                        "Host: localhost\r\nAccept-Encoding: ,;q=",
                        "Host: localhost\r\nCookie: =;;; \u0001=\u0002; SESSION=\"",
                        "Host: localhost\r\nCookie: SESSION=" + "x".repeat(5_000),
                        "Host: localhost\r\nRange: bytes=9-1,-,x",
                        "Host: localhost\r\nIf-None-Match: \"",
                        "Host: localhost\r\nIf-Modified-Since: yesterday",
                        "Host: localhost\r\nAuthorization: Basic \u00ff",
                        "Host: localhost\r\nLast-Event-ID: -1",
                        "Host: localhost\r\nX-Forwarded-For: \u0001, ,,",
                        "Host: localhost\r\nX-Forwarded-Host: a b",
                        "Host: localhost\r\nX-Forwarded-Proto: javascript",
                        "Host: localhost\r\nX-Forwarded-Port: many",
                        "Host: localhost\r\nForwarded: for=\"[::1;proto=x",
                        "Host: localhost\r\nExpect: 200-ok",
                        "Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade",
                        "Host: localhost\r\nContent-Type: ///",
                        "Host: localhost\r\nHX-Request: true\r\nHX-Target: \u0000")
                .stream()
                .flatMap(field -> Stream.of("/montpellier", "/api/v1/montpellier/places")
                        .map(path -> "GET " + path + " HTTP/1.1\r\n" + field + "\r\n" + END));
    }

    private static Stream<String> bodies() {
        return Stream.of(
                        "Content-Length: -1\r\n",
                        "Content-Length: many\r\n",
                        "Content-Length: 99999999999999999999\r\n",
                        "Content-Length: 3\r\nContent-Length: 4\r\n",
                        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                        "Transfer-Encoding: gzip\r\nContent-Length: 0\r\n",
                        "Content-Encoding: gzip\r\nContent-Length: 0\r\n",
                        "Content-Type: multipart/form-data\r\nContent-Length: 0\r\n",
                        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n")
                .flatMap(field -> Stream.of("/api/v1/observations", "/connexion")
                        .map(path -> "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + field + END + "%\0\u00ff"));
    }
}
