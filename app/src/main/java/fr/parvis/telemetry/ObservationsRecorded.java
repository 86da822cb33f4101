package fr.parvis.telemetry;

import java.util.List;

/**
 * New observations are on disk: each exactly once, none that was a repeat. Published in memory after the commit, once
 * for each batch, in no particular order across batches; a listener that was not running catches up from
 * {@link LiveState} or {@link Observations}.
 */
public record ObservationsRecorded(List<Reading> readings) {

    public ObservationsRecorded {
        readings = List.copyOf(readings);
    }
}
