package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyBackupsTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T01:15:00Z, 03:15, PT1H", // winter: the clock shows 02:15
        "2026-11-22T02:15:00Z, 03:15, PT24H", // it is exactly the hour
        "2026-03-28T23:15:00Z, 02:15, PT2H", // the night that skips from 2 to 3
        "2026-10-24T22:15:00Z, 03:15, PT4H", // the night that has 2 o'clock twice
    })
    void comeAtTheHourOfTheClockOnEveryNight(Instant now, LocalTime at, Duration wait) {
        assertThat(NightlyBackups.untilNext(now, at, ZoneId.of("Europe/Paris"))).isEqualTo(wait);
    }
}
