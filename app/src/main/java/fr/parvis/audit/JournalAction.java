package fr.parvis.audit;

import java.util.Locale;

/**
 * Something worth a line in the journal. Each room has one {@code enum <Module>Action implements JournalAction}; the
 * words for it stand in {@code messages/<module>_{fr,en}.properties} under {@code action.<code>}. The catalogue of the
 * product is the sum of these enums.
 */
public interface JournalAction {

    /** The constant's name, in upper case with underscores. */
    String name();

    /** {@code <module>.<name-in-kebab-case>}: stable for ever, since it is hashed into the chain. */
    default String code() {
        String room = getClass().getPackageName().replaceFirst("^fr\\.parvis\\.", "");
        return room + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
