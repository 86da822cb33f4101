package fr.parvis.territory.internal;

import fr.parvis.territory.BodyKind;

/** What a body is known by outside: its kind and its official code. */
record BodyKey(BodyKind kind, String code) {

    static BodyKey commune(String code) {
        return new BodyKey(BodyKind.COMMUNE, code);
    }
}
