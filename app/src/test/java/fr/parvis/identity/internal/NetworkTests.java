package fr.parvis.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTests {

    @Test
    void putsNeighboursTogether() {
        assertThat(Network.of("192.0.2.7")).isEqualTo(Network.of("192.0.2.250")).isNotEqualTo(Network.of("192.0.3.7"));
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:db8:1:ffff::9"))
                .isNotEqualTo(Network.of("2001:db8:2::1"));
    }

    @Test
    void neverLooksUpAName() {
        assertThat(Network.of("no-such-host.invalid")).isEqualTo("no-such-host.invalid");
        assertThat(Network.of("999.1.1.1")).isEqualTo("999.1.1.1");
    }
}
