package fr.parvis.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A real series replayed by the clock of today: the same weekday, the same hour, one recorded week after the other.
 * Where the recording sleeps (at night), a gentle invented ebb joins its two ends; the demonstration says so.
 */
final class Recording {

    private static final int DAY_SECONDS = 86_400;
    private static final int EBB_SECONDS = 3 * 3_600;
    private static final double NIGHT_SHARE = 0.08;
    private static final int REPLAY_GAP_SECONDS = 3_600;

    private final Map<DayOfWeek, List<NavigableMap<Integer, Double>>> days = new EnumMap<>(DayOfWeek.class);
    private final List<NavigableMap<Integer, Double>> all = new ArrayList<>();

    /** @param shares moment → share of the capacity that is taken, 0 to a little over 1 */
    Recording(NavigableMap<LocalDateTime, Double> shares) {
        Map<LocalDate, NavigableMap<Integer, Double>> byDate = new TreeMap<>();
        shares.forEach((at, share) -> byDate.computeIfAbsent(at.toLocalDate(), date -> new TreeMap<>())
                .put(at.toLocalTime().toSecondOfDay(), share));
        byDate.values().removeIf(day -> day.size() < 8);
        byDate.forEach((date, day) -> {
            days.computeIfAbsent(date.getDayOfWeek(), weekday -> new ArrayList<>())
                    .add(day);
            all.add(day);
        });
    }

    /** Share taken at this moment, never negative. */
    double shareAt(LocalDateTime now) {
        NavigableMap<Integer, Double> day = recordedDay(now.toLocalDate());
        int second = now.toLocalTime().toSecondOfDay();
        Map.Entry<Integer, Double> before = day.floorEntry(second);
        Map.Entry<Integer, Double> after = day.ceilingEntry(second);
        if (before != null && after != null && after.getKey() - before.getKey() <= REPLAY_GAP_SECONDS) {
            return before.getValue();
        }
        return night(day, second);
    }

    private NavigableMap<Integer, Double> recordedDay(LocalDate date) {
        List<NavigableMap<Integer, Double>> same = days.getOrDefault(date.getDayOfWeek(), all);
        return same.get(Math.floorMod(date.toEpochDay() / 7, same.size()));
    }

    private static double night(NavigableMap<Integer, Double> day, int second) {
        double ebb = 0;
        Map.Entry<Integer, Double> before = day.floorEntry(second);
        Map.Entry<Integer, Double> after = day.ceilingEntry(second);
        if (before != null) {
            ebb = before.getValue() * Math.exp(-(second - before.getKey()) / (double) EBB_SECONDS);
        } else {
            Map.Entry<Integer, Double> evening = day.lastEntry();
            ebb = evening.getValue() * Math.exp(-(second + DAY_SECONDS - evening.getKey()) / (double) EBB_SECONDS);
        }
        double flood =
                after == null ? 0 : after.getValue() * Math.exp(-(after.getKey() - second) / (EBB_SECONDS / 4.0));
        return Math.max(Math.max(ebb, flood), NIGHT_SHARE * day.lastEntry().getValue());
    }
}
