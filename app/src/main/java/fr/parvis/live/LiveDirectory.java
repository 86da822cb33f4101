package fr.parvis.live;

import java.util.Optional;

/** Knows which channel an address means; implemented by the room whose pages are live. */
public interface LiveDirectory {

    /**
     * @param host the Host field of the request, without port
     * @param path what stands before {@code /direct}: {@code /clapiers}, or empty for a town with its own host name
     * @param language {@code fr} or {@code en}
     * @return the channel's name; empty when there is no such town
     */
    Optional<String> channelOf(String host, String path, String language);
}
