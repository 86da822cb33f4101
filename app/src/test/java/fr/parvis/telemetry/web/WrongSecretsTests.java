package fr.parvis.telemetry.web;

import static fr.parvis.telemetry.TelemetryError.UNKNOWN_SENDER;
import static fr.parvis.telemetry.TelemetryError.UNKNOWN_SENDERS;
import static fr.parvis.telemetry.TelemetryError.WRONG_SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.ErrorKey;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongSecretsTests {

    private static final long MINUTE = 60_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final WrongSecrets wrong = new WrongSecrets(now::get);

    @Test
    void tellsADeviceThatGuessesForAMinuteAndNoOtherBehindTheSameAddress() {
        for (int i = 0; i < WrongSecrets.MOST_OF_A_DEVICE; i++) {
            assertThat(refusal("192.0.2.1", "pool")).isEqualTo(UNKNOWN_SENDER);
        }
        now.set(MINUTE);
        assertThat(refusal("192.0.2.1", "pool")).isEqualTo(WRONG_SECRETS);
        assertThat(refusal("192.0.2.1", "library")).isEqualTo(UNKNOWN_SENDER);
        assertThat(refusal("192.0.2.2", "pool")).isEqualTo(UNKNOWN_SENDER);
        now.set(MINUTE + 1);
        assertThat(refusal("192.0.2.1", "pool")).isEqualTo(UNKNOWN_SENDER);
    }

    @Test
    void tellsAnAddressThatTriesManyNames() {
        for (int i = 0; i < WrongSecrets.MOST_OF_AN_ADDRESS; i++) {
            assertThat(refusal("192.0.2.1", "device-" + i)).isEqualTo(UNKNOWN_SENDER);
        }
        assertThat(refusal("192.0.2.1", "another")).isEqualTo(UNKNOWN_SENDERS);
        assertThat(refusal("192.0.2.2", "another")).isEqualTo(UNKNOWN_SENDER);
    }

    @Test
    void doesNotHoldOneDeviceThatGuessesAgainstItsWholeAddress() {
        for (int i = 0; i < 2 * WrongSecrets.MOST_OF_AN_ADDRESS; i++) {
            refusal("192.0.2.1", "pool");
        }
        assertThat(refusal("192.0.2.1", "library")).isEqualTo(UNKNOWN_SENDER);
    }

    private ErrorKey refusal(String address, String device) {
        return wrong.refusal(address, device).key();
    }
}
