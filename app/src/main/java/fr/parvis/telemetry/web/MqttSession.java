package fr.parvis.telemetry.web;

import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the door remembers of a client beyond its connection: the packets whose acknowledgement it may have missed, so
 * that what it sends again is not counted again. Subscriptions are not kept: the client says them anew.
 */
final class MqttSession {

    private static final int REMEMBERED = 128;

    private final Map<Integer, Delivery> pending = new HashMap<>();
    private final Map<Integer, Publication> unreleased = new HashMap<>();
    private long @Nullable [] settled;
    private int next;
    private @Nullable Runnable connection;

    /** Binds a connection; the one before is told to end. */
    void take(Runnable ending) {
        Runnable before;
        synchronized (this) {
            before = connection;
            connection = ending;
        }
        if (before != null) {
            before.run();
        }
    }

    synchronized void leave(Runnable ending) {
        if (connection == ending) {
            connection = null;
        }
    }

    synchronized void forget() {
        pending.clear();
        unreleased.clear();
        settled = null;
    }

    /** The same packet with the same content, on its way or written. */
    synchronized Optional<Publication> seen(int packetId, int content) {
        Delivery delivery = pending.get(packetId);
        if (delivery != null && delivery.content == content) {
            return Optional.of(delivery.publication);
        }
        if (settled != null) {
            for (long each : settled) {
                if (each == stamp(packetId, content)) {
                    Publication done = new Publication(packetId, MqttQoS.AT_LEAST_ONCE, List.of());
                    done.settle();
                    return Optional.of(done);
                }
            }
        }
        return Optional.empty();
    }

    synchronized void expect(int content, Publication publication) {
        pending.put(publication.packetId, new Delivery(content, publication));
    }

    /** Written, or refused and then not remembered: the client may try again. */
    synchronized void settled(Publication publication) {
        Delivery delivery = pending.remove(publication.packetId);
        if (delivery == null || publication.refusal() != null) {
            return;
        }
        long[] ring = settled;
        if (ring == null) {
            ring = new long[REMEMBERED];
            settled = ring;
        }
        ring[next] = stamp(publication.packetId, delivery.content);
        next = (next + 1) % REMEMBERED;
    }

    /** A QoS 2 packet under this number that the client has not released. */
    synchronized @Nullable Publication unreleased(int packetId) {
        return unreleased.get(packetId);
    }

    synchronized void hold(Publication publication) {
        unreleased.put(publication.packetId, publication);
    }

    synchronized boolean release(int packetId) {
        return unreleased.remove(packetId) != null;
    }

    private static long stamp(int packetId, int content) {
        return ((long) packetId << 32) | (content & 0xffff_ffffL);
    }

    private record Delivery(int content, Publication publication) {}
}
