package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongSecretsTests {

    private static final long MINUTE = 60_000_000_000L;

    @Test
    void makesWhoeverGuessesWaitForAMinuteAndNobodyElse() {
        WrongSecrets wrong = new WrongSecrets(0);
        for (int i = 0; i < WrongSecrets.MOST; i++) {
            assertThat(wrong.mustWait("192.0.2.1", i)).isFalse();
            wrong.count("192.0.2.1", i);
        }
        assertThat(wrong.mustWait("192.0.2.1", MINUTE)).isTrue();
        assertThat(wrong.mustWait("192.0.2.2", MINUTE)).isFalse();
        assertThat(wrong.mustWait("192.0.2.1", MINUTE + 1)).isFalse();
    }
}
