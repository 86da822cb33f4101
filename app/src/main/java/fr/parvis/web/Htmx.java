package fr.parvis.web;

import jakarta.servlet.http.HttpServletRequest;

/** What htmx says about a request (https://htmx.org/reference/#request_headers). */
final class Htmx {

    private Htmx() {}

    /** Asked by htmx for a part: neither a boosted link nor a page restored from history, which need it whole. */
    static boolean wantsPart(HttpServletRequest request) {
        return is(request, "HX-Request") && !is(request, "HX-Boosted") && !is(request, "HX-History-Restore-Request");
    }

    private static boolean is(HttpServletRequest request, String header) {
        return "true".equals(request.getHeader(header));
    }
}
