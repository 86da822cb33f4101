package fr.parvis.casework;

import java.util.UUID;

/** One case of one body; unique across the installation (UUID version 7). */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
