package fr.parvis.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class RecordingTests {

    private final Recordings recordings = new Recordings();

    @Test
    void replaysTheRecordedShareOfTheSameWeekday() {
        Recording recording = recordings.get("birmingham/BHMBCCMKT01");
        double noon = recording.shareAt(LocalDate.of(2026, 11, 24).atTime(12, 30));
        double night = recording.shareAt(LocalDate.of(2026, 11, 24).atTime(3, 0));
        assertThat(noon).isBetween(0.2, 1.1);
        assertThat(night).isLessThan(noon / 2);
    }

    @Test
    void isNeverNegativeAtAnyMinuteOfAYear() {
        Recording recording = recordings.get("zurich");
        LocalDateTime start = LocalDate.of(2026, 1, 1).atTime(LocalTime.MIDNIGHT);
        for (int minute = 0; minute < 365 * 24 * 60; minute += 37) {
            assertThat(recording.shareAt(start.plusMinutes(minute))).isBetween(0.0, 1.2);
        }
    }

    @Test
    void namesTheRecordingsItKnowsWhenAskedForAnother() {
        assertThatThrownBy(() -> recordings.get("atlantis")).hasMessageContaining("birmingham/");
    }
}
