package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void readsTheHourThatAutumnRepeatsAsTheLaterThatHasCome() {
        String repeated = "2025-10-26T02:30:00";

        assertThat(Times.read(repeated, "iso", PARIS, Instant.parse("2025-10-26T00:31:00Z")))
                .contains(Instant.parse("2025-10-26T00:30:00Z"));
        assertThat(Times.read(repeated, "iso", PARIS, Instant.parse("2025-10-26T01:31:00Z")))
                .contains(Instant.parse("2025-10-26T01:30:00Z"));
    }

    @Test
    void movesTheHourThatSpringSkips() {
        assertThat(Times.read("2026-03-29 02:30:00", "iso", PARIS, Instant.parse("2026-03-29T02:00:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void believesAnOffsetBeforeTheZone() {
        assertThat(Times.read("2024-02-20T17:05:33+01:00", "iso", ZoneId.of("UTC"), Captured.ARRIVAL))
                .contains(Instant.parse("2024-02-20T16:05:33Z"));
        assertThat(Times.read("Mon, 15 Jul 2019 21:12:00 +0200", "rfc-1123", PARIS, Captured.ARRIVAL))
                .contains(Instant.parse("2019-07-15T19:12:00Z"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(Times.read("1970-01-01T00:00:00Z", "iso", PARIS, Captured.ARRIVAL))
                .isEmpty();
        assertThat(Times.read("0", "epoch-ms", PARIS, Captured.ARRIVAL)).isEmpty();
        assertThat(Times.read("2099-01-01T00:00:00Z", "iso", PARIS, Captured.ARRIVAL))
                .isEmpty();
        assertThat(Times.read("99999999999999999999", "epoch-ms", PARIS, Captured.ARRIVAL))
                .isEmpty();
        assertThat(Times.read("9223372036854775807", "epoch-s", PARIS, Captured.ARRIVAL))
                .isEmpty();
        assertThat(Times.read("hier", "iso", PARIS, Captured.ARRIVAL)).isEmpty();
    }

    @Test
    void passesOnAClockThatRunsAhead() {
        assertThat(Times.read("2026-03-01T13:00:00Z", "iso", PARIS, Captured.ARRIVAL))
                .contains(Instant.parse("2026-03-01T13:00:00Z"));
    }
}
