package fr.parvis.territory;

/** The sorts of public body, from the widest. The words are those of the law; none has an honest English one. */
public enum BodyKind {
    /** Région; INSEE code of two or three characters. */
    REGION,
    /** Département, or an overseas territory standing in for one; INSEE code. */
    DEPARTEMENT,
    /** Intercommunality with its own taxation (CGCT, fifth part, book II); SIREN code. */
    EPCI,
    /** Établissement public territorial of Greater Paris, between a commune and its métropole; SIREN code. */
    EPT,
    /** Syndicat: communes or EPCI that run one thing together, such as lighting; SIREN code. */
    SYNDICAT,
    /** Commune; INSEE code of five characters. */
    COMMUNE;

    /** Whether residents know this body by its face; work done by the others is shown under the town's. */
    public boolean hasFace() {
        return this != SYNDICAT;
    }
}
