package fr.parvis.acceptance.browser;

import com.microsoft.playwright.Page;
import fr.parvis.acceptance.ParvisServer;
import fr.parvis.acceptance.browser.Browser.Look;
import org.jspecify.annotations.Nullable;

/** Somebody who comes: how the demonstration knows them, and which role they have in its towns. */
enum Visitor {
    STRANGER(null, null),
    RESIDENT("resident", null),
    ADMINISTRATOR("administrator", "ADMINISTRATOR"),
    CLERK("officer", "OFFICER"),
    LIFEGUARD("attendant", "ATTENDANT");

    private final @Nullable String key;
    private final @Nullable String role;

    Visitor(@Nullable String key, @Nullable String role) {
        this.key = key;
        this.role = role;
    }

    /** Whether a route lets them in, by the list of routes. */
    boolean mayEnter(Route route) {
        if (route.isForEverybody()) {
            return true;
        }
        return route.who().startsWith("signed in")
                ? key != null
                : role != null && route.roles().contains(role);
    }

    /** Signs in by the one click of the demonstration; answers what the browser keeps of it. */
    String arrive(Browser browser, ParvisServer server) {
        Page page = browser.open(Look.DESK);
        try {
            if (key != null) {
                page.navigate(server.at("/connexion").toString());
                page.locator("form[action='/demo/connexion/" + key + "'] button")
                        .click();
                page.waitForURL(url -> !url.contains("/connexion"));
            }
            return page.context().storageState();
        } finally {
            page.context().close();
        }
    }
}
