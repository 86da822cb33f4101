package fr.parvis.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page wears: the reader's language and wishes, the town's face, the ways to go. Built for each request by
 * {@code web}, first parameter of every template.
 *
 * @param appearance light, dark, or as the device wishes
 * @param path the asked path with its query, to come back to after a change of language
 * @param navigation the services of the town
 * @param person the signed-in person's name, if any
 * @param desk the way to the desk of this town, for its officers
 * @param csrf the hidden field that every form sends; asked only where there is a form, so that reading needs no session
 * @param assets what the addresses of our files start with: {@code /assets/<hash>/}
 */
public record Shell(
        Texts texts,
        TownFace town,
        Appearance appearance,
        String path,
        List<Link> navigation,
        @Nullable String person,
        @Nullable Link desk,
        Supplier<Optional<Csrf>> csrf,
        String assets) {

    /** A reader's choice of light or dark. */
    public enum Appearance {
        AUTO,
        LIGHT,
        DARK
    }

    /** The hidden field against forged forms. */
    public record Csrf(String parameter, String token) {}

    /** The text of {@code key}: the short way for templates. */
    public String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The language in which towns write, on a page in another one (RGAA 8.7); null where they are the same. */
    public @Nullable String townLanguage() {
        return texts.language() == Language.FR ? null : Language.FR.code();
    }

    /** The address of one of our static files: {@code css/…}, {@code js/…}, {@code img/…}. */
    public String asset(String file) {
        return assets + file;
    }

    /** The address of {@code path} in this town. */
    public String url(String path) {
        return town.url(path);
    }
}
