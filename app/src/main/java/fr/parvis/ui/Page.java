package fr.parvis.ui;

import org.jspecify.annotations.Nullable;

/**
 * What a controller answers to a browser: a template and the one view record it shows. The template declares exactly
 * {@code @param fr.parvis.ui.Shell shell} and {@code @param <View> view}; the shell is added by {@code web}.
 *
 * <p>With a {@link #fragment}, the same address answers the whole page to a browser and that fragment alone to htmx.
 *
 * @param template path under {@code src/main/jte} without extension: {@code places/home}
 * @param view the view record, never null
 * @param fragment template of the part that htmx asks for, with the same two parameters
 * @param status the HTTP status, 200 unless a form comes back with errors (422)
 * @param offline whether a reader's device may keep it for a time without network although it holds a form: nothing in
 *     it is anybody's own
 */
public record Page(String template, Object view, @Nullable String fragment, int status, boolean offline) {

    /** The view of a page that shows nothing of its own. */
    public record Nothing() {}

    /** A whole page that needs the shell only. */
    public static Page of(String template) {
        return of(template, new Nothing());
    }

    /** A whole page. */
    public static Page of(String template, Object view) {
        return new Page(template, view, null, 200, false);
    }

    /** The same page, whose part {@code template} is what htmx gets. */
    public Page fragment(String template) {
        return new Page(this.template, view, template, status, offline);
    }

    /** The same page, which the device of a reader who is nobody yet may keep for a time without network. */
    public Page keptOffline() {
        return new Page(template, view, fragment, status, true);
    }

    /** The same page under another status. */
    public Page status(int status) {
        return new Page(template, view, fragment, status, offline);
    }

    /** The template to render for a whole page or for a part of it. */
    public String templateFor(boolean part) {
        return part && fragment != null ? fragment : template;
    }
}
