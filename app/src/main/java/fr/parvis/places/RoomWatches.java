package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * « Me prévenir quand il y a de la place », without account: an address, confirmed by a link and a button, kept for the
 * day at most, written to once, then erased.
 */
public interface RoomWatches {

    /** What became of a request. */
    enum Answer {
        /** A letter is on its way, or was already. */
        LETTER,
        /** They will be told. */
        WAITING,
        /** There is room at this moment: nothing is kept. */
        ROOM_NOW
    }

    /**
     * A request as its letter's link shows it.
     *
     * @param expiresAt when it is erased though there was no room
     */
    record Request(Place place, boolean confirmed, Instant expiresAt) {}

    /**
     * Keeps an address for an hour and sends it a link to confirm.
     *
     * @throws fr.parvis.kernel.BusinessException {@link PlacesError#BAD_ADDRESS}, {@link PlacesError#TOO_MANY_WATCHES}
     */
    Answer ask(AskForRoom command);

    /** The request behind a letter's link, among those of these bodies; empty once it is over. Changes nothing. */
    Optional<Request> find(Collection<BodyId> bodies, String token);

    /**
     * They pressed the button behind the link.
     *
     * @throws fr.parvis.kernel.BusinessException {@link PlacesError#WATCH_EXPIRED}
     */
    Answer confirm(Collection<BodyId> bodies, String token);

    /** They want nothing any more: the address is erased at once. Nothing happens where it is erased already. */
    void stop(Collection<BodyId> bodies, String token);
}
