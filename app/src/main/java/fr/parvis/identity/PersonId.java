package fr.parvis.identity;

import java.util.UUID;

/** A person known to this installation: resident or officer. Means nothing outside it. */
public record PersonId(UUID value) {

    /** @throws IllegalArgumentException where the text is no identifier */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
