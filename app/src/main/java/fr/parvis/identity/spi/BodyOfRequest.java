package fr.parvis.identity.spi;

import fr.parvis.kernel.BodyId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Tells which body a request is about, by host name or by the first part of its path. Asked before any officer's page:
 * where it answers nothing, nobody has a mandate.
 */
@FunctionalInterface
public interface BodyOfRequest {

    /** The body, or nothing where the address names none that exists. */
    Optional<BodyId> bodyOf(HttpServletRequest request);

    /** The body of a code as people write it (INSEE, SIREN, address name); nothing where there is none. */
    default Optional<BodyId> bodyOfCode(String code) {
        return Optional.empty();
    }

    /** The name of a body and the address of its desk, for the list of one's own desks. */
    default Optional<Desk> deskOf(BodyId body) {
        return Optional.empty();
    }

    /**
     * @param name as its officers call it: "Clapiers"
     * @param path from the root of this server: {@code /clapiers/bureau}
     */
    record Desk(String name, String path) {

        /** Where invitations of this body are looked at; the secret follows. */
        public String invitations() {
            return path.substring(0, path.indexOf("/bureau")) + "/invitation/";
        }
    }
}
