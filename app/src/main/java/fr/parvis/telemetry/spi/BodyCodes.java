package fr.parvis.telemetry.spi;

import fr.parvis.kernel.BodyId;
import java.util.Optional;

/** Finds a body by the code that people know it by. Spoken by the room that knows the territory. */
public interface BodyCodes {

    /** @param code INSEE code, SIREN or slug, as written on a command line */
    Optional<BodyId> find(String code);
}
