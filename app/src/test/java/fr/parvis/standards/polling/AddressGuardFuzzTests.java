package fr.parvis.standards.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import io.vertx.core.http.HttpClientResponse;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever an address leads, and whatever a name server answers, nobody is sent to this machine or its neighbours. */
class AddressGuardFuzzTests {

    private static final int LONG_ADDRESS = 16;
    private static final int SHORT_ADDRESS = 4;

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "\177\0\0\1http://feed.example/a?b=c",
                        "\300\250\1\1https://feed.example:8443",
                        "aaaaaaaaaaaahttp://[::ffff:127.0.0.1]/",
                        "\10\10\10\10http://user@feed.example/")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void leadsNobodyHome(byte[] asked) {
        int resolved = asked.length > 0 && asked[0] >= 'a' ? LONG_ADDRESS : SHORT_ADDRESS;
        if (asked.length < resolved) {
            return;
        }
        byte[] address = Arrays.copyOf(asked, resolved);
        String text = new String(asked, resolved, asked.length - resolved, StandardCharsets.ISO_8859_1);
        BusinessException refused = FetchRefused.answered("feed.example", 429, text);
        assertThat(((FetchRefused) refused).retryAfter().isNegative()).isFalse();
        assertThat(Received.head(answering(text), "X-Total").total()).isGreaterThanOrEqualTo(-1);
        try {
            InetAddress given = new AddressGuard(host -> resolve(address), Set.of())
                    .check(URI.create(text))
                    .getAddress();
            assertThat(given.isLoopbackAddress() || given.isAnyLocalAddress() || given.isLinkLocalAddress())
                    .isFalse();
            assertThat(given.isSiteLocalAddress() || given.isMulticastAddress()).isFalse();
        } catch (BusinessException | IllegalArgumentException noAddress) {
            // Refused, or no address at all: whoever enters one is told.
        }
    }

    /** An answer all of whose fields say the same. */
    private static HttpClientResponse answering(String field) {
        return (HttpClientResponse) Proxy.newProxyInstance(
                AddressGuardFuzzTests.class.getClassLoader(),
                new Class<?>[] {HttpClientResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "statusCode" -> 302;
                    case "getHeader" -> field;
                    default -> null;
                });
    }

    private static InetAddress[] resolve(byte[] address) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByAddress(address)};
    }
}
