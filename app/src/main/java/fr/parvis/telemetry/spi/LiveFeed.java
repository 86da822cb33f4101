package fr.parvis.telemetry.spi;

/**
 * What anyone may subscribe to at the MQTT door: topics that begin with {@code live/}, each with a last value. Spoken by
 * the room that knows what is public.
 */
public interface LiveFeed {

    /** Hands every topic with its last value to the listener. Called on event loops: answers from memory. */
    void replay(Listener listener);

    /** From now on, hands every change to the listener, on any thread; the listener never blocks. */
    void listen(Listener listener);

    /** Told of values. */
    @FunctionalInterface
    interface Listener {

        /** @param payload not changed by anyone afterwards */
        void value(String topic, byte[] payload);
    }
}
