package fr.parvis.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * The sun over one place on one local day; an event is empty where it does not happen (polar day, polar night, white
 * nights).
 *
 * @param noon when it is highest
 */
public record SunDay(
        Optional<Instant> civilDawn,
        Optional<Instant> sunrise,
        Instant noon,
        Optional<Instant> sunset,
        Optional<Instant> civilDusk) {}
