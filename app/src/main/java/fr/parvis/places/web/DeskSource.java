package fr.parvis.places.web;

import fr.parvis.kernel.Trust;
import org.jspecify.annotations.Nullable;

/**
 * One source of a place and how it is doing.
 *
 * @param alarming whether somebody should go and look
 * @param heard when it was last heard, in words
 * @param measured of which moment its last figure is, in words; null before the first
 * @param beat how often it usually speaks, in words
 * @param recorded observations kept
 * @param repeated observations that came again
 * @param refused observations refused
 */
public record DeskSource(
        String device,
        String kind,
        Trust trust,
        boolean alarming,
        String heard,
        @Nullable String measured,
        String beat,
        long recorded,
        long repeated,
        long refused) {}
