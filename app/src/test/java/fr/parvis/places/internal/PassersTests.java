package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PassersTests {

    private final TestClock clock = new TestClock();
    private final Passers passers = new Passers(clock);

    @Test
    void allowsSoManyAnHourAndForgetsThemWithIt() {
        for (int i = 0; i < 3; i++) {
            assertThat(passers.allows("letters", "a@exemple.fr", 3)).isTrue();
        }
        assertThat(passers.allows("letters", "a@exemple.fr", 3)).isFalse();
        assertThat(passers.allows("letters", "b@exemple.fr", 3)).isTrue();
        clock.pass(Duration.ofHours(1));
        assertThat(passers.allows("letters", "a@exemple.fr", 3)).isTrue();
    }

    @Test
    void remembersAnAnswerUntilTheHourIsOver() {
        passers.remember("answer", "192.0.2.7", 12);
        assertThat(passers.find("answer", "192.0.2.7")).isEqualTo(12);
        assertThat(passers.find("answer", "192.0.2.8")).isNull();
        clock.pass(Duration.ofHours(1));
        assertThat(passers.find("answer", "192.0.2.7")).isNull();
    }

    @Test
    void takesAHouseholdForOneNetwork() {
        assertThat(Passers.network("192.0.2.7")).isEqualTo(Passers.network("192.0.2.200"));
        assertThat(Passers.network("2001:db8:1:2::7")).isEqualTo(Passers.network("2001:db8:1:ffff::1"));
        assertThat(Passers.network("192.0.3.7")).isNotEqualTo(Passers.network("192.0.2.7"));
        assertThat(Passers.network("nulle part")).isEqualTo("nulle part");
    }
}
