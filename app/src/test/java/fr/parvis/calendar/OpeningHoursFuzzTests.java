package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.at;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;

/** Seconds of regression by default; {@code JAZZER_FUZZ=1} searches for as long as it is told. */
class OpeningHoursFuzzTests {

    @FuzzTest(maxDuration = "10s")
    void neverHangsAndNeverThrowsAnythingButARefusal(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            OpeningHours.parse(text).nextChange(at("2026-11-22T09:00"), CASTELNAU);
        } catch (BusinessException refused) {
            // A refusal is the only thing that a text may bring about.
        }
    }
}
