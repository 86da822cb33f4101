package fr.parvis.web;

import fr.parvis.ui.Bundles;
import fr.parvis.ui.Link;
import fr.parvis.ui.Navigation;
import fr.parvis.ui.Shell;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Builds the shell of a page from its request. */
@Component
class Shells {

    /** Set on a request whose page carries a form: such a page is of its reader alone. */
    static final String HAS_FORM = "fr.parvis.web.hasForm";

    private final Bundles bundles;
    private final Assets assets;
    private final Clock clock;
    private final ObjectProvider<Navigation> navigation;
    private final ObjectProvider<DeskLinks> desks;

    Shells(
            Bundles bundles,
            Assets assets,
            Clock clock,
            ObjectProvider<Navigation> navigation,
            ObjectProvider<DeskLinks> desks) {
        this.bundles = bundles;
        this.assets = assets;
        this.clock = clock;
        this.navigation = navigation;
        this.desks = desks;
    }

    Shell of(HttpServletRequest request) {
        TownFace town = town(request);
        Texts texts = texts(request);
        String path = path(request);
        return new Shell(
                texts,
                town,
                Preferences.appearance(request),
                path,
                links(town, texts, path),
                person(request.getUserPrincipal()),
                desk(request, town, texts),
                () -> csrf(request),
                assets.prefix());
    }

    Texts texts(HttpServletRequest request) {
        return bundles.in(
                Preferences.language(request), clock.instant(), town(request).zone());
    }

    static TownFace town(HttpServletRequest request) {
        return request.getAttribute(TownFace.ATTRIBUTE) instanceof TownFace face ? face : TownFace.PARVIS;
    }

    /** The most precise link that the path lies under is the current one. */
    private List<Link> links(TownFace town, Texts texts, String path) {
        List<Link> all = navigation
                .orderedStream()
                .flatMap(source -> source.links(town, texts).stream())
                .toList();
        String current = all.stream()
                .map(Link::href)
                .filter(href -> isAt(path, href))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return all.stream()
                .map(link -> new Link(link.label(), link.href(), link.href().equals(current)))
                .toList();
    }

    /** Whether a path is that address or below it; an address that ends with a slash is a home, with nothing below. */
    static boolean isAt(String path, String href) {
        String bare = path.replaceFirst("\\?.*", "");
        return bare.equals(href) || (href.endsWith("/") ? href.equals(bare + "/") : bare.startsWith(href + "/"));
    }

    /** The address that the reader asked for, also while an error page is being made. */
    static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            return asked;
        }
        HostedRequest hosted = WebUtils.getNativeRequest(request, HostedRequest.class);
        String path = hosted == null ? request.getRequestURI() : hosted.askedURI();
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }

    private @Nullable Link desk(HttpServletRequest request, TownFace town, Texts texts) {
        return desks.stream()
                .flatMap(known -> known.of(request, town, texts).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String person(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    private static Optional<Shell.Csrf> csrf(HttpServletRequest request) {
        request.setAttribute(HAS_FORM, true);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new Shell.Csrf(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
