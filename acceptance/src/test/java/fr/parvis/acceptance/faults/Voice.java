package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.Sensor;
import java.time.Instant;
import java.util.List;

/** One way to send observations. */
interface Voice extends AutoCloseable {

    /**
     * Sends and waits for the answer.
     *
     * @return whether all were acknowledged
     * @throws Exception the line broke: nobody knows what arrived
     */
    boolean tell(Sensor sensor, List<Instant> instants) throws Exception;

    @Override
    default void close() {}
}
