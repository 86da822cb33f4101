package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Outcome;
import fr.parvis.telemetry.Reading;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One PUBLISH from its arrival to its acknowledgement. */
final class Publication {

    final int packetId;
    final MqttQoS qos;
    final List<Reading> readings;
    private final CompletableFuture<Boolean> settled = new CompletableFuture<>();
    private volatile @Nullable BusinessException refusal;

    Publication(int packetId, MqttQoS qos, List<Reading> readings) {
        this.packetId = packetId;
        this.qos = qos;
        this.readings = readings;
    }

    boolean isConfirmed() {
        return qos != MqttQoS.AT_MOST_ONCE;
    }

    boolean isSettled() {
        return settled.isDone();
    }

    @Nullable BusinessException refusal() {
        return refusal;
    }

    /** Some of it, or all of it, was refused; what was not still has to be written. */
    void refuse(BusinessException why) {
        refusal = why;
    }

    void settle() {
        settled.complete(true);
    }

    /** Its part of the outcome of a common append. */
    void settle(Outcome outcome, int from) {
        for (int i = 0; i < readings.size(); i++) {
            if (outcome.fates().get(from + i) == Fate.CONFLICTING) {
                refuse(fr.parvis.telemetry.Reception.contradiction(readings.get(i)));
            }
        }
        settle();
    }

    void whenSettled(Runnable work) {
        var unused = settled.thenRun(work);
    }
}
