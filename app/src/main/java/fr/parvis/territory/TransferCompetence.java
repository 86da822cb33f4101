package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day on, {@code competent} does {@code subject} for the inhabitants of {@code territory}. What held there before
 * ends that day.
 *
 * @param until first day without it; null for an open end
 * @param basis the act it rests on, shown to officers
 */
public record TransferCompetence(
        Subject subject,
        BodyId territory,
        BodyId competent,
        LocalDate since,
        @Nullable LocalDate until,
        String basis) {}
