package fr.parvis.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;

/** One device that says, at its beat, what its recording shows at this hour. */
final class SimulatedSensor {

    private final SensorPlan.Sensor plan;
    private final Recording recording;
    private final Sender sender;
    private final Clock clock;
    private boolean complained;

    SimulatedSensor(SensorPlan.Sensor plan, Recording recording, Sender sender, Clock clock) {
        this.plan = plan;
        this.recording = recording;
        this.sender = sender;
        this.clock = clock;
    }

    void beat() {
        if ("mute".equals(plan.fault())) {
            return;
        }
        try {
            sender.send(plan, valueAt(LocalDateTime.now(clock)));
            complained = false;
        } catch (IOException refused) {
            complainOnce(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    double valueAt(LocalDateTime at) {
        if ("frozen".equals(plan.fault())) {
            return Math.round(plan.capacity() * 0.37);
        }
        if ("negative".equals(plan.fault())) {
            return -3;
        }
        double occupied = Math.round(recording.shareAt(at) * plan.capacity());
        return plan.property().equals("free") ? plan.capacity() - occupied : occupied;
    }

    private void complainOnce(IOException refused) {
        if (!complained) {
            System.err.println("Simulator: " + refused.getMessage());
            complained = true;
        }
    }
}
