package fr.parvis.standards.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTests {

    private final AddressGuard guard = new AddressGuard(AddressGuardTests::resolve, Set.of("counter.mairie:8080"));

    @Test
    void handsOutTheAddressThatItChecked() {
        assertThat(guard.check(URI.create("https://data.example/feed"))
                        .getAddress()
                        .getHostAddress())
                .isEqualTo("93.184.216.34");
        assertThat(guard.check(URI.create("https://data.example/feed")).getPort())
                .isEqualTo(443);
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongPublicOnes() {
        assertRefused("http://mixed.example/", PollingError.PRIVATE_ADDRESS);
    }

    @Test
    void allowsAPrivateHostOnlyOnThePortThatIsNamed() {
        assertThat(guard.check(URI.create("http://COUNTER.mairie:8080/")).getPort())
                .isEqualTo(8080);
        assertRefused("http://counter.mairie/", PollingError.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://data.example/", "http:///x", "https://user:pw@data.example/", "x"})
    void refusesWhatIsNoPlainWebAddress(String address) {
        assertRefused(address, PollingError.NOT_AN_ADDRESS);
    }

    @Test
    void saysThatAHostIsUnknown() {
        assertRefused("http://nowhere.example/", PollingError.UNKNOWN_HOST);
    }

    private void assertRefused(String address, PollingError error) {
        assertThatThrownBy(() -> guard.check(URI.create(address)))
                .isInstanceOfSatisfying(
                        FetchRefused.class, refused -> assertThat(refused.key()).isEqualTo(error));
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "data.example" -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};
            case "mixed.example" ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.7")};
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> new InetAddress[] {InetAddress.getByName("192.168.7.7")};
        };
    }
}
