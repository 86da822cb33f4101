package fr.parvis.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * The address as the person sees it. A town with a host name of its own has its name put into the path on the way in;
 * links and forms go back to what stands in the browser.
 */
final class Asked {

    private Asked() {}

    /** The path without query. */
    static String path(HttpServletRequest request) {
        ServletRequest seen = request;
        while (seen instanceof HttpServletRequestWrapper wrapper) {
            seen = wrapper.getRequest();
        }
        return ((HttpServletRequest) seen).getRequestURI();
    }

    /** What stands before the first {@code part} of the path: the town's own part of it, or nothing. */
    static String before(HttpServletRequest request, String part) {
        String path = path(request);
        return path.substring(0, Math.max(path.indexOf(part), 0));
    }
}
