package fr.parvis.territory;

import java.util.Arrays;
import java.util.Optional;

/** The legal nature of an {@link BodyKind#EPCI}: what it must do in place of its communes depends on it. */
public enum EpciNature {
    /** Communauté de communes (CGCT L5214-1). */
    CC,
    /** Communauté d’agglomération (CGCT L5216-1). */
    CA,
    /** Communauté urbaine (CGCT L5215-1). */
    CU,
    /** Métropole (CGCT L5217-1). */
    METRO,
    /** Métropole de Lyon, also a département within its limits (CGCT L3611-1). */
    MET69,
    /** Métropole du Grand Paris, which leaves most local matters to its EPT (CGCT L5219-1, L5219-5). */
    MGP;

    private static final String GRAND_PARIS = "200054781";

    /** Reads the official file's column; the file writes METRO for Greater Paris too. */
    public static Optional<EpciNature> of(String siren, String type) {
        if (siren.equals(GRAND_PARIS)) {
            return Optional.of(MGP);
        }
        return Arrays.stream(values())
                .filter(nature -> nature.name().equals(type))
                .findFirst();
    }
}
