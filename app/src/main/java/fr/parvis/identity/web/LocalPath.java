package fr.parvis.identity.web;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path on this server and nothing else, whatever a link pretends. */
final class LocalPath {

    private static final int LONGEST = 500;
    private static final String SOUND = "/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>^`{|}#]]*";

    private LocalPath() {}

    static String of(@Nullable String asked, String otherwise) {
        return asked != null && asked.length() <= LONGEST && asked.matches(SOUND) ? asked : otherwise;
    }
}
