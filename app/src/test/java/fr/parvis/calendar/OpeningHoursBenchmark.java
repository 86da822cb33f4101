package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Evaluations a second on one core: run {@code main}; no test, for a figure depends on the machine. */
final class OpeningHoursBenchmark {

    private static final int EVALUATIONS = 500_000;
    private static final List<String> HOURS = List.of(
            "24/7",
            "Mo-Fr 08:00-12:00,13:30-17:30; Sa 09:00-12:00; PH off",
            "Apr-Oct: Mo-Su sunrise-sunset; Nov-Mar: Mo-Su 08:00-17:00; PH,SH Mo-Fr 10:00-12:00; Dec 25 off",
            "easter -2 days-Oct Su[-1] Mo-Sa 10:00-18:00, Fr 18:00-02:00; week 02-52/2 We off || \"sur rendez-vous\"");

    private OpeningHoursBenchmark() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        for (String text : HOURS) {
            OpeningHours hours = OpeningHours.parse(text);
            run(hours);
            run(hours);
            out.printf("%,12.0f evaluations/s  %s%n", run(hours), text);
        }
    }

    private static double run(OpeningHours hours) {
        Instant moment = Instant.parse("2026-01-01T00:00:00Z");
        int open = 0;
        long start = System.nanoTime();
        for (int i = 0; i < EVALUATIONS; i++) {
            open += hours.stateAt(moment, CASTELNAU).isClosed() ? 0 : 1;
            moment = moment.plusSeconds(63);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return open < 0 ? 0 : EVALUATIONS / seconds;
    }
}
