package fr.parvis.identity.internal;

import fr.parvis.identity.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/** The officer who invites, as their body calls them. */
record Inviter(String name, Role role) {

    /** What no mail program turns into a link. */
    private static final Pattern PLAIN = Pattern.compile("(?:[\\p{L}\\p{M}\\p{Nd} '’,()-]|\\.(?= |$))+");

    /** The name for a letter that has one link only; empty where it could be taken for another. */
    Optional<String> plainName() {
        return Optional.of(name).filter(one -> PLAIN.matcher(one).matches());
    }
}
