package fr.parvis.simulator;

import java.io.IOException;

/** One way to the doors. */
interface Sender {

    /** Sends one observation of now; returns when it was acknowledged. */
    void send(SensorPlan.Sensor sensor, double value) throws IOException, InterruptedException;
}
