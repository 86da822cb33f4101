package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public body of the official tree (INSEE code officiel géographique, BANATIC). Its id never changes from one import
 * to the next; its name, population and even its code may.
 *
 * @param nature only for an EPCI
 * @param code INSEE code (commune, département, région) or SIREN (EPCI, EPT, syndicat)
 * @param slug the word in addresses, unique in the whole installation, never taken back once given
 * @param parent the body it hangs under in the tree; a région hangs under none
 * @param departement code of its own département, which the parents' may differ from (an EPCI crosses borders)
 * @param population legal population of the vintage; empty where the census has none
 * @param ending set once the body has ceased to exist
 */
public record Body(
        BodyId id,
        BodyKind kind,
        @Nullable EpciNature nature,
        String code,
        String name,
        String slug,
        @Nullable BodyId parent,
        @Nullable String departement,
        @Nullable String region,
        @Nullable String siren,
        @Nullable Integer population,
        List<String> postalCodes,
        @Nullable Ending ending) {

    public Body {
        postalCodes = List.copyOf(postalCodes);
    }

    /** Whether the body still exists. */
    public boolean lives() {
        return ending == null;
    }

    /** Whether it is of this kind. */
    public boolean is(BodyKind expected) {
        return kind == expected;
    }

    /** The body that took its place, once merged. */
    public Optional<BodyId> successor() {
        return Optional.ofNullable(ending).map(Ending::successor);
    }

    /**
     * How a body ceased to exist.
     *
     * @param on first day without it, as far as the files tell: their vintage
     * @param successor who took its rights and duties; null while nobody has said
     */
    public record Ending(LocalDate on, @Nullable BodyId successor) {}
}
