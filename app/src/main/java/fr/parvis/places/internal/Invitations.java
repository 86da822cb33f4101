package fr.parvis.places.internal;

import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How many of those who wait for room at one place are to be told now. Room must be worth believing, and there for two
 * minutes: one free place for five seconds wakes nobody. No more are told than half of the free places hold, those told
 * in the last twenty minutes counted in, as they may still be on their way; where only a word is known, five. Thread-safe.
 */
final class Invitations {

    private static final Duration STEADY = Duration.ofMinutes(2);
    private static final Duration ON_THEIR_WAY = Duration.ofMinutes(20);
    private static final int WITHOUT_NUMBER = 5;

    private final Deque<Instant> told = new ArrayDeque<>();
    private @Nullable Instant roomSince;

    /** Whether a place has room and its figure can be believed. */
    static boolean hasRoom(Figure figure) {
        State state = figure.trust().state();
        return saysRoom(figure) && (state == State.LIVE || state == State.MANUAL);
    }

    private static boolean saysRoom(Figure figure) {
        return figure.level() == Level.ROOM || figure.level() == Level.FILLING;
    }

    /** How many may be told, as the figure is now; to be asked at each change too. */
    synchronized int due(Figure figure, Instant now) {
        if (!saysRoom(figure)) {
            roomSince = null;
        } else if (roomSince == null && hasRoom(figure)) {
            roomSince = now;
        }
        if (roomSince == null || !hasRoom(figure) || now.isBefore(steady(roomSince, figure))) {
            return 0;
        }
        while (!told.isEmpty() && told.peekFirst().plus(ON_THEIR_WAY).isBefore(now)) {
            told.removeFirst();
        }
        return Math.max(0, bound(figure) - told.size());
    }

    /** One of them was told. */
    synchronized void tell(Instant now) {
        told.addLast(now);
    }

    /** What a person on the spot says does not flicker. */
    private static Instant steady(Instant since, Figure figure) {
        return figure.trust().reason() == TrustReason.SAID_BY_OFFICER ? since : since.plus(STEADY);
    }

    private static int bound(Figure figure) {
        Integer free = figure.free();
        return free == null ? WITHOUT_NUMBER : (free + 1) / 2;
    }
}
