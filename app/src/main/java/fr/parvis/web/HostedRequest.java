package fr.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;

/** A request to a town's own host name, as if it had been asked by path. */
final class HostedRequest extends HttpServletRequestWrapper {

    private static final List<String> SHARED = List.of(
            "/assets/",
            "/webjars/",
            "/theme/",
            "/api/",
            "/connexion",
            "/compte",
            "/demo/",
            "/langue/",
            "/apparence/",
            "/galerie",
            "/hors-connexion",
            "/sw.js",
            "/error");

    private final String prefix;

    HostedRequest(HttpServletRequest request, String slug) {
        super(request);
        this.prefix = "/" + slug;
    }

    /** Whether the address is of the installation, the same for every town. */
    static boolean isShared(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api") || SHARED.stream().anyMatch(path::startsWith);
    }

    /** The address as the browser shows it. */
    String askedURI() {
        return super.getRequestURI();
    }

    @Override
    public String getRequestURI() {
        String path = super.getRequestURI();
        return path.equals("/") ? prefix : prefix + path;
    }

    @Override
    public String getServletPath() {
        return getRequestURI();
    }
}
